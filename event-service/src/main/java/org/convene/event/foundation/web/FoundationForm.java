package org.convene.event.foundation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.foundation.FoundationName;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.WorkingWeek;
import org.convene.web.input.Country;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.convene.web.language.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a foundation says about itself, as a form or a JSON body carries it.
 *
 * @param names in further languages; left out: as they are
 * @param worksFrom left out: as most do
 * @param weekend left out: as in its country
 */
@InOrder
public record FoundationForm(
        @NotBlank(message = "{foundation.name.missing}") @Line(max = 120) @Nullable String name,

        @Size(max = FoundationProfile.MOST_NAMES, message = "{foundation.names.many}") @EachLanguageOnce @Nullable List<@NotNull @Valid NameForm> names,

        @NotBlank(message = "{foundation.short-name.missing}") @Line(max = 40) @Nullable String shortName,

        @NotBlank(message = "{foundation.country.missing}") @Country @Nullable String country,

        @NotBlank(message = "{foundation.zone.missing}") @Zone @Nullable String timeZone,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime worksFrom,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime worksTo,

        @Size(max = 7) @Nullable List<DayOfWeek> weekend,

        @EmailAddress @Nullable String replyTo,

        @Pattern(regexp = "^(#[0-9a-fA-F]{6})?$", message = "{foundation.colour.pattern}") @Nullable String colour) {

    private static final int MORE_ROWS = 3;

    public static FoundationForm empty(@Nullable ZoneId zone) {
        return new FoundationForm("", null, "", "", zone == null ? "" : zone.getId(), null, null, null, "", "");
    }

    static FoundationForm of(FoundationProfile profile) {
        return new FoundationForm(
                profile.name(),
                profile.names().stream().map(NameForm::of).toList(),
                profile.shortName(),
                profile.country(),
                profile.timeZone().getId(),
                profile.week().from(),
                profile.week().to(),
                profile.week().weekend(),
                profile.replyTo(),
                profile.colour());
    }

    /** What is there beside what somebody else wants to save, field by field; this is what is there. */
    List<Differing> differences(FoundationForm wanted, Locale language) {
        return Stream.of(
                        Differing.of("foundation.name", name, wanted.name()),
                        Differing.of("foundation.names", written(language), wanted.written(language)),
                        Differing.of("foundation.short-name", shortName, wanted.shortName()),
                        Differing.of("foundation.country", country, wanted.country()),
                        Differing.of("foundation.zone", timeZone, wanted.timeZone()),
                        Differing.of("foundation.works", hours(), wanted.hours()),
                        Differing.of("foundation.weekend", weekend(language), wanted.weekend(language)),
                        Differing.of("foundation.reply-to", replyTo, wanted.replyTo()),
                        Differing.of(
                                "foundation.colour",
                                colour,
                                Texts.tidy(wanted.colour()).toLowerCase(Locale.ROOT)))
                .filter(Differing::differs)
                .toList();
    }

    /** What a new foundation says; all fields have been found valid before. */
    public FoundationProfile toProfile() {
        return toProfile(List.of());
    }

    /** What a foundation says that has said something before. */
    FoundationProfile toProfile(FoundationProfile before) {
        return toProfile(before.names());
    }

    /** As many rows as are written, and some to write into. */
    FoundationForm withRoom() {
        List<NameForm> rows = Stream.concat(
                        names == null ? Stream.empty() : names.stream(), Stream.generate(() -> NameForm.EMPTY))
                .limit(Math.min(FoundationProfile.MOST_NAMES, (names == null ? 0 : names.size()) + MORE_ROWS))
                .toList();
        return new FoundationForm(
                name, rows, shortName, country, timeZone, worksFrom, worksTo, weekend, replyTo, colour);
    }

    private FoundationProfile toProfile(List<FoundationName> before) {
        return new FoundationProfile(
                Texts.tidy(name),
                names == null ? before : filled().map(NameForm::toName).toList(),
                Texts.tidy(shortName),
                Objects.requireNonNull(country),
                ZoneId.of(Objects.requireNonNull(timeZone)),
                new WorkingWeek(starts(), ends(), weekend == null ? UsualWeekend.in(country) : weekend),
                Texts.orNull(replyTo),
                Texts.tidy(colour).toLowerCase(Locale.ROOT));
    }

    private Stream<NameForm> filled() {
        return names == null ? Stream.empty() : names.stream().filter(Predicate.not(NameForm::isEmpty));
    }

    // Such as "French: Fondation Léman".
    private String written(Locale reader) {
        return filled().map(each -> Languages.nameIn(
                                Locale.forLanguageTag(each.tag().orElse("")), reader) + ": " + Texts.tidy(each.name()))
                .collect(Collectors.joining("; "));
    }

    LocalTime starts() {
        return worksFrom == null ? WorkingWeek.USUAL_START : worksFrom;
    }

    LocalTime ends() {
        return worksTo == null ? WorkingWeek.USUAL_END : worksTo;
    }

    private String hours() {
        return starts() + " – " + ends();
    }

    private String weekend(Locale language) {
        return weekend == null
                ? ""
                : weekend.stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .collect(Collectors.joining(", "));
    }
}

package org.convene.event.foundation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.WorkingWeek;
import org.convene.web.input.Country;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a foundation says about itself, as a form or a JSON body carries it.
 *
 * @param worksFrom left out: as most do
 * @param weekend left out: as in its country
 */
@InOrder
public record FoundationForm(
        @NotBlank(message = "{foundation.name.missing}") @Line(max = 120) @Nullable String name,

        @NotBlank(message = "{foundation.short-name.missing}") @Line(max = 40) @Nullable String shortName,

        @NotBlank(message = "{foundation.country.missing}") @Country @Nullable String country,

        @NotBlank(message = "{foundation.zone.missing}") @Zone @Nullable String timeZone,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime worksFrom,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime worksTo,

        @Size(max = 7) @Nullable List<DayOfWeek> weekend,

        @EmailAddress @Nullable String replyTo,

        @Pattern(regexp = "^(#[0-9a-fA-F]{6})?$", message = "{foundation.colour.pattern}") @Nullable String colour) {

    public static FoundationForm empty(@Nullable ZoneId zone) {
        return new FoundationForm("", "", "", zone == null ? "" : zone.getId(), null, null, null, "", "");
    }

    static FoundationForm of(FoundationProfile profile) {
        return new FoundationForm(
                profile.name(),
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

    /** All fields have been found valid before. */
    public FoundationProfile toProfile() {
        return new FoundationProfile(
                Texts.tidy(name),
                Texts.tidy(shortName),
                Objects.requireNonNull(country),
                ZoneId.of(Objects.requireNonNull(timeZone)),
                new WorkingWeek(starts(), ends(), weekend == null ? UsualWeekend.in(country) : weekend),
                Texts.orNull(replyTo),
                Texts.tidy(colour).toLowerCase(Locale.ROOT));
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

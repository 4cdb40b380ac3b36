package org.convene.event.foundation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.convene.event.foundation.FoundationProfile;
import org.convene.web.input.Country;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.jspecify.annotations.Nullable;

/** What a foundation says about itself, as a form or a JSON body carries it. */
public record FoundationForm(
        @NotBlank(message = "{foundation.name.missing}") @Line(max = 120) @Nullable String name,

        @NotBlank(message = "{foundation.short-name.missing}") @Line(max = 40) @Nullable String shortName,

        @NotBlank(message = "{foundation.country.missing}") @Country @Nullable String country,

        @NotBlank(message = "{foundation.zone.missing}") @Zone @Nullable String timeZone,

        @EmailAddress @Nullable String replyTo,

        @Pattern(regexp = "^(#[0-9a-fA-F]{6})?$", message = "{foundation.colour.pattern}") @Nullable String colour) {

    public static FoundationForm empty(@Nullable ZoneId zone) {
        return new FoundationForm("", "", "", zone == null ? "" : zone.getId(), "", "");
    }

    static FoundationForm of(FoundationProfile profile) {
        return new FoundationForm(
                profile.name(),
                profile.shortName(),
                profile.country(),
                profile.timeZone().getId(),
                profile.replyTo(),
                profile.colour());
    }

    /** What is there beside what somebody else wants to save, field by field; this is what is there. */
    List<Differing> differences(FoundationForm wanted) {
        return Stream.of(
                        Differing.of("foundation.name", name, wanted.name()),
                        Differing.of("foundation.short-name", shortName, wanted.shortName()),
                        Differing.of("foundation.country", country, wanted.country()),
                        Differing.of("foundation.zone", timeZone, wanted.timeZone()),
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
                Texts.orNull(replyTo),
                Texts.tidy(colour).toLowerCase(Locale.ROOT));
    }
}

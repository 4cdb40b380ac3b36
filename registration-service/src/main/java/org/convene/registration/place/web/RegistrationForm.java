package org.convene.registration.place.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.person.Details;
import org.convene.web.input.Country;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.jspecify.annotations.Nullable;

/** What a person fills in to register, on a page or through the API. */
public record RegistrationForm(
        @NotBlank @Line @Nullable String name,
        @NotBlank @Country @Nullable String country,
        @NotBlank @Language @Nullable String language,
        @NotBlank @Zone @Nullable String timeZone,
        @Line @Nullable String institution,
        @Line @Nullable String profession,
        @NotNull PlaceKind kind,
        @AssertTrue boolean consent) {

    Details details() {
        return new Details(
                Texts.tidy(name),
                Texts.tidy(country),
                Texts.tidy(language),
                Texts.tidy(timeZone),
                Texts.orNull(institution),
                Texts.orNull(profession));
    }
}

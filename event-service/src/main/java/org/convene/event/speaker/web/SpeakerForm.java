package org.convene.event.speaker.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.convene.event.speaker.SpeakerInvitation.Contact;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/** Which speaker of the agenda shall be asked, and where she is written to, as a JSON body carries it. */
record SpeakerForm(
        @NotNull(message = "{speaker.session.missing}") UUID sessionId,

        @NotBlank(message = "{agenda.speaker.missing}") @Line(max = 120) @Nullable String name,

        @NotBlank(message = "{speaker.address.missing}") @EmailAddress @Nullable String address,

        @Language @Nullable String language,
        @Prose(max = 2000) @Nullable String message) {

    /** Who gets no language is written to in the workshop's. */
    static Contact contact(
            @Nullable String address, @Nullable String language, @Nullable String message, Workshop workshop) {
        String chosen = Texts.orNull(language);
        return new Contact(
                Texts.tidy(address), chosen == null ? workshop.terms().language() : chosen, Texts.orNull(message));
    }

    Contact contact(Workshop workshop) {
        return contact(address, language, message, workshop);
    }
}

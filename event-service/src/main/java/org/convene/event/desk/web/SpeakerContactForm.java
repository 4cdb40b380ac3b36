package org.convene.event.desk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.convene.event.speaker.SpeakerInvitation.Contact;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Language;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which speaker of the agenda shall be asked, and where she is written to.
 *
 * @param speaker the id of her session, a space and her name there
 */
record SpeakerContactForm(
        @NotBlank(message = "{speaker.choose}") @Pattern(regexp = "([0-9a-f-]{36} .{1,200})?", message = "{speaker.choose}")
        @Nullable String speaker,

        @NotBlank(message = "{speaker.address.missing}") @EmailAddress @Nullable String speakerAddress,

        @Language @Nullable String speakerLanguage,
        @Prose(max = 2000) @Nullable String speakerWords) {

    private static final int LENGTH_OF_ID = 36;

    static SpeakerContactForm emptyIn(String language) {
        return new SpeakerContactForm("", "", language, "");
    }

    UUID sessionId() {
        return UUID.fromString(Texts.tidy(speaker).substring(0, LENGTH_OF_ID));
    }

    String name() {
        return Texts.tidy(speaker).substring(LENGTH_OF_ID + 1);
    }

    Contact toContact(String usual) {
        String chosen = Texts.orNull(speakerLanguage);
        return new Contact(Texts.tidy(speakerAddress), chosen == null ? usual : chosen, Texts.orNull(speakerWords));
    }
}

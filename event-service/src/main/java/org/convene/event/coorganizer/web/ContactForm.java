package org.convene.event.coorganizer.web;

import jakarta.validation.constraints.NotBlank;
import org.convene.event.coorganizer.CoOrganizerInvitation.Contact;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;

/** Who shall be asked to carry a workshop, as a form or a JSON body carries it. */
public record ContactForm(
        @NotBlank(message = "{coorganizer.address.missing}") @EmailAddress @Nullable String address,

        @Line(max = 120) @Nullable String contactName,
        @Prose(max = 2000) @Nullable String message,
        @Language @Nullable String language) {

    public static final ContactForm EMPTY = new ContactForm("", "", "", "");

    /**
     * Returns the contact to be asked.
     *
     * @param reader who asks; the contact is written to in her language if none is chosen
     */
    public Contact toContact(Reader reader) {
        String chosen = Texts.orNull(language);
        return new Contact(
                Texts.tidy(address),
                Texts.orNull(contactName),
                Texts.orNull(message),
                chosen == null ? reader.locale().getLanguage() : chosen);
    }
}

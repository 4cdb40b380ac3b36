package org.convene.event.helper.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.convene.event.right.Right;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Language;
import org.convene.web.input.Texts;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Who shall help, as a form or a JSON body carries it.
 *
 * @param foundationId the host for which she helps
 * @param language in which she is written to, unless she has an account that says it
 */
public record HelperForm(
        @NotBlank(message = "{helper.address.missing}") @EmailAddress @Nullable String address,

        @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

        @NotEmpty(message = "{helper.rights.missing}") @Nullable Set<Right> rights,

        @Language @Nullable String language) {

    private static final UUID NOBODYS = new UUID(0, 0);

    /** Nothing is chosen yet. */
    public static final HelperForm EMPTY = new HelperForm("", NOBODYS, Set.of(), "");

    /** The chosen language, else that of who asks. */
    public String languageOr(Reader reader) {
        String chosen = Texts.orNull(language);
        return chosen == null ? reader.locale().getLanguage() : chosen;
    }

    /** What somebody who helps may do from now on. */
    public record RightsForm(
            @NotEmpty(message = "{helper.rights.missing}") @Nullable Set<Right> rights) {}
}

package org.convene.event.agreement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.agreement.Action;
import org.convene.event.foundation.Actor;
import org.convene.event.terms.Terms;
import org.convene.event.terms.web.TermsForm;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A workshop that is about to begin is moved to a later start at once.
 *
 * @param newStart when it starts instead, in the workshop’s time zone
 * @param basedOn the number of the latest revision that was read; left out: whichever
 */
public record Postponing(
        @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

        @NotNull(message = "{terms.start.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        LocalDateTime newStart,

        @NotBlank(message = "{agreement.reason.missing}") @Prose(max = 2000) @Nullable String reason,

        @Nullable Integer basedOn) {

    /** The terms in effect with its start, or empty and a complaint about it. */
    public Optional<Terms> later(Terms inEffect, TermsForm.Complaints complaints) {
        return TermsForm.postponedTo(inEffect, newStart)
                .toTerms((_, key, arguments) -> complaints.about("newStart", key, arguments));
    }

    /** What is done with these terms, which begin at its start. */
    public Action.Postpone by(Actor actor, Terms later) {
        return new Action.Postpone(foundationId, actor, later, Texts.tidy(reason), basedOn);
    }
}

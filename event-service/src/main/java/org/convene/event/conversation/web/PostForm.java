package org.convene.event.conversation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.conversation.Line;
import org.convene.event.terms.Term;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.Prose;
import org.convene.web.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What is written to the other hosts.
 *
 * @param foundationId the host for which it is written
 * @param about a line of the agreement; left out: the whole
 */
public record PostForm(
        @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

        @NotBlank(message = "{conversation.words.missing}") @Prose(max = 5000) @Nullable String words,

        @Nullable About about) {

    /** The line, or a complaint if this workshop has none such. */
    public @Nullable Line line(Workshop workshop) {
        if (about == null) {
            return null;
        }
        Integer revision = about.revision();
        String field = about.field();
        if (revision != null && field != null && workshop.revision(revision).isPresent()) {
            Optional<Term> term = Term.named(field);
            if (term.isPresent()) {
                return new Line(revision, term.get());
            }
        }
        throw new Invalid(List.of(new Invalid.Field("about", "conversation.about.unknown", List.of())));
    }

    /** A line of the agreement by the number of its revision and the name of its term, as changes name it. */
    public record About(
            @Nullable Integer revision, @Nullable String field) {

        static @Nullable About of(@Nullable Line line) {
            return line == null ? null : new About(line.revision(), line.term().wireName());
        }
    }
}

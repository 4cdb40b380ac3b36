package org.convene.event.workshop.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.convene.event.foundation.Capacity;
import org.convene.event.terms.Consent;
import org.convene.event.terms.TermChange;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** A revision as the API shows it to the hosts. */
public record RevisionJson(
        int number,
        Revision.Kind kind,
        Revision.State state,
        TermsForm terms,
        @Nullable String reason,
        List<UUID> hosts,
        UUID foundationId,
        String submittedBy,
        Instant submittedAt,
        List<ChangeJson> changes,
        List<SignOffJson> signOffs) {

    public static RevisionJson of(Workshop workshop, Revision revision, Function<UUID, String> nameOfHost) {
        return new RevisionJson(
                revision.number(),
                revision.kind(),
                workshop.stateOf(revision),
                TermsForm.of(revision.terms()),
                revision.reason(),
                revision.hosts().stream().map(Host::foundationId).toList(),
                revision.foundationId(),
                revision.submitterName(),
                revision.submittedAt(),
                workshop.changesBy(revision, nameOfHost).stream()
                        .map(ChangeJson::of)
                        .toList(),
                revision.signers().stream()
                        .map(signer -> revision.consent().kind() == Consent.Kind.BEFOREHAND
                                        && revision.answerOf(signer).isEmpty()
                                ? new SignOffJson(signer, SignOffJson.State.BEFOREHAND, null, null, null, null)
                                : SignOffJson.of(
                                        signer, revision.answerOf(signer).orElse(null)))
                        .toList());
    }

    /** A term that differs, in machine form. */
    public record ChangeJson(String field, String before, String after) {
        static ChangeJson of(TermChange change) {
            return new ChangeJson(change.term().wireName(), change.before(), change.after());
        }
    }

    /** Where a host stands. */
    public record SignOffJson(
            UUID foundationId,
            State state,
            @Nullable String personName,
            @Nullable Capacity capacity,
            @Nullable String reason,
            @Nullable Instant at) {

        /** Whether a host has answered, and how. */
        public enum State {
            AWAITED,
            SIGNED,
            REFUSED,
            SILENT,
            BEFOREHAND
        }

        public static SignOffJson of(UUID signer, @Nullable Answer answer) {
            return answer == null
                    ? new SignOffJson(signer, State.AWAITED, null, null, null, null)
                    : new SignOffJson(
                            signer,
                            State.valueOf(answer.kind().name()),
                            answer.personName(),
                            answer.capacity(),
                            answer.reason(),
                            answer.at());
        }
    }
}

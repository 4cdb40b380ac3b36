package org.convene.event.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.workshop.Consultation;
import org.jspecify.annotations.Nullable;

/**
 * What one host writes to the people of a workshop, and how far it is.
 *
 * @param foundationId the host that writes
 * @param personId who wrote it for her
 * @param consultation what the hosts have said to it; of one to the writer's own people only she is asked
 * @param settledAt when it went out, was withdrawn or lapsed; {@code null} while it is proposed
 */
public record Message(
        UUID id,
        UUID workshopId,
        UUID foundationId,
        UUID personId,
        String personName,
        Draft draft,
        State state,
        Consultation consultation,
        Instant proposedAt,
        @Nullable Instant settledAt) {

    /** How long after a workshop's end its people can be written to: thanks, slides, certificates. */
    public static final Duration AFTERWARDS = Duration.ofDays(30);

    /** How far it is; all but the first are final. */
    public enum State {
        /** Lies before the hosts. */
        PROPOSED,
        /** The hosts agreed, and it has gone out. */
        SENT,
        /** Its author has taken it back before that. */
        WITHDRAWN,
        /** Nobody can be written to any more, or the host that wrote it has left. */
        LAPSED
    }

    public boolean isOpen() {
        return state == State.PROPOSED;
    }

    /** Whether it won't go out unless a host that has refused it thinks again. */
    public boolean isRefused() {
        return isOpen() && consultation.isRefused();
    }

    /** When the clock next has to do with it, apart from the end of writing; empty if never. */
    public Optional<Instant> dueAt() {
        return isOpen() ? consultation.dueAt() : Optional.empty();
    }

    /** All that is agreed to, written so that no two are written alike, for the digest in the joint log. */
    public String statement() {
        return draft.readers() + "\n"
                + draft.texts().stream()
                        .flatMap(each -> List.of(each.language(), each.subject(), each.text()).stream())
                        .map(each -> each.length() + ":" + each)
                        .collect(Collectors.joining("\n"));
    }

    Message with(Consultation changed) {
        return new Message(
                id, workshopId, foundationId, personId, personName, draft, state, changed, proposedAt, settledAt);
    }

    Message settled(State end, Instant at) {
        return new Message(
                id, workshopId, foundationId, personId, personName, draft, end, consultation, proposedAt, at);
    }
}

package org.convene.event.workshop;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which workshops somebody wants to see.
 *
 * @param carriers only those that one of these carries or is about to; {@code null}: those that were published
 * @param foundation only those that this foundation carries; {@code null}: any
 * @param states only these; empty: all
 * @param endAfter only those that end later; {@code null}: any
 * @param latestFirst whether the list goes backwards
 */
public record WorkshopFilter(
        @Nullable Set<UUID> carriers,
        @Nullable UUID foundation,
        Set<WorkshopState> states,
        @Nullable Instant endAfter,
        boolean latestFirst) {

    public WorkshopFilter {
        states = Set.copyOf(states);
    }

    /** Those that one of these carries or is about to, while something of them can still change. */
    public static WorkshopFilter goingOn(Set<UUID> carriers) {
        return new WorkshopFilter(carriers, null, WorkshopState.GOING_ON, null, false);
    }

    /** Those that one of these carried and that are over, the latest first. */
    public static WorkshopFilter over(Set<UUID> carriers) {
        return new WorkshopFilter(carriers, null, WorkshopState.OVER, null, true);
    }

    /** Where a workshop stands in the list, which is in the order of the starts. */
    public record Spot(Instant startsAt, UUID id) {

        public static Spot of(Workshop workshop) {
            return new Spot(workshop.terms().startsAt(), workshop.id());
        }
    }
}

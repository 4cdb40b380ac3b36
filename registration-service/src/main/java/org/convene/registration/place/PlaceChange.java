package org.convene.registration.place;

import org.convene.registration.participation.Participation;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one participation.
 *
 * @param position on the waiting list, if she waits
 */
public record PlaceChange(
        What what, Participation participation, @Nullable Integer position) {

    /** What may happen to a participation. */
    public enum What {
        CONFIRMED,
        WAITLISTED,
        PROMOTED,
        CANCELLED;

        /** Whether somebody new takes part. */
        public boolean isAdmission() {
            return this == CONFIRMED || this == WAITLISTED;
        }
    }
}

package org.convene.registration.participation;

/** How a participation stands. */
public enum ParticipationState {
    CONFIRMED,
    WAITLISTED,
    OFFERED,
    PENDING,
    CANCELLED
}

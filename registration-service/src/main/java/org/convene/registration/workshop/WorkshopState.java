package org.convene.registration.workshop;

/** How far a workshop has come, in event-service's words. */
public enum WorkshopState {
    DRAFT,
    AGREEING,
    PUBLISHED,
    CALLED_OFF,
    COMPLETED
}

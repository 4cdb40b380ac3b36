package org.convene.event.workshop;

/** Where a workshop is between a first idea and its end. */
public enum WorkshopState {
    /** Its terms are still written; no host has signed anything. */
    DRAFT,
    /** A revision lies before the hosts. */
    AGREEING,
    /** A revision is in effect and everybody may see it; later revisions may lie before the hosts. */
    PUBLISHED,
    CALLED_OFF,
    COMPLETED;

    public boolean isOver() {
        return this == CALLED_OFF || this == COMPLETED;
    }
}

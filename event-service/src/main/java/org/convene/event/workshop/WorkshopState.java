package org.convene.event.workshop;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** All in which something can still change. */
    public static final Set<WorkshopState> GOING_ON =
            Arrays.stream(values()).filter(state -> !state.isOver()).collect(Collectors.toUnmodifiableSet());

    /** All in which nothing can. */
    public static final Set<WorkshopState> OVER =
            Arrays.stream(values()).filter(WorkshopState::isOver).collect(Collectors.toUnmodifiableSet());

    public boolean isOver() {
        return this == CALLED_OFF || this == COMPLETED;
    }
}

package org.convene.event.workshop.web;

import java.time.Instant;
import java.util.Locale;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;

/** Whether one can ask for a place now, as the public page says it. */
public enum Registration {
    NOT_PUBLISHED,
    NOT_YET,
    OPEN,
    CLOSED,
    CALLED_OFF,
    ENDED;

    public static Registration of(Workshop workshop, Instant now) {
        if (workshop.state() == WorkshopState.CALLED_OFF) {
            return CALLED_OFF;
        }
        if (!workshop.wasPublished()) {
            return NOT_PUBLISHED;
        }
        if (workshop.state() == WorkshopState.COMPLETED
                || !now.isBefore(workshop.terms().endsAt())) {
            return ENDED;
        }
        @Nullable Instant opens = workshop.terms().registrationOpensAt();
        @Nullable Instant closes = workshop.terms().registrationClosesAt();
        if (opens != null && now.isBefore(opens)) {
            return NOT_YET;
        }
        return closes != null && !now.isBefore(closes) ? CLOSED : OPEN;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

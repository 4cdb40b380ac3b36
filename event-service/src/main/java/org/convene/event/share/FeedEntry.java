package org.convene.event.share;

import java.time.Instant;
import java.util.UUID;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;

/**
 * A published workshop in a calendar feed.
 *
 * @param sequence the number of the revision in effect, which grows whenever the hosts agree on something else
 * @param changedAt when that took effect
 * @param page the address of the workshop's page: where to join is told to participants alone
 */
public record FeedEntry(
        UUID workshopId,
        int sequence,
        Instant changedAt,
        Instant startsAt,
        Instant endsAt,
        boolean calledOff,
        String title,
        String description,
        String page) {

    /** Returns the entry of a workshop that was published. */
    public static FeedEntry of(Workshop workshop, String description, String page) {
        return new FeedEntry(
                workshop.id(),
                workshop.inEffect(),
                workshop.inEffectSince().orElseThrow(),
                workshop.terms().startsAt(),
                workshop.terms().endsAt(),
                workshop.state() == WorkshopState.CALLED_OFF,
                workshop.terms().title(),
                description,
                page);
    }
}

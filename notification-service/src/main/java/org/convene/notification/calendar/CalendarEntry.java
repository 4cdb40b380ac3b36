package org.convene.notification.calendar;

import java.time.Instant;

/**
 * The entry of one participation.
 *
 * @param uid the same for the participation's whole life
 * @param sequence one up at each change
 * @param location where to join: the personal link, never a meeting provider's address
 */
public record CalendarEntry(
        CalendarMethod method,
        String uid,
        int sequence,
        Instant startsAt,
        Instant endsAt,
        String summary,
        String description,
        String location,
        String organizerName,
        String organizerAddress,
        String attendeeName,
        String attendeeAddress) {

    public CalendarEntry {
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence: " + sequence + " (expected: >= 0)");
        }
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("ends at: " + endsAt + " (expected: after " + startsAt + ")");
        }
    }
}

package org.convene.notification.letter.web;

import java.util.UUID;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Workshop;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Everything a letter is written from.
 *
 * @param name whom to greet; null if we don't know it
 * @param foundationId the host in whose name we write; null for the lead, or for Convene itself without a workshop
 * @param recipient whose preferences the last line leads to
 */
public record Occasion(
        Purpose purpose,
        News news,
        @Nullable Workshop workshop,
        @Nullable UUID foundationId,
        Reader reader,
        @Nullable String name,
        UUID recipient,
        int recipientGeneration) {

    /** Whether she waits for a place in the room and is let in to watch until she has one. */
    boolean mayWatchMeanwhile() {
        return purpose == Purpose.WAITLISTED && workshop != null && workshop.audience();
    }
}

package org.convene.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * Identity and position of the event that is being applied.
 *
 * @param restated true if the owner tells its state again: replace what is stored, and never write a mail because of it
 */
public record IncomingEvent(
        UUID id,
        String topic,
        UUID key,
        String type,
        long epoch,
        long sequence,
        Instant occurredAt,
        boolean restated) {}

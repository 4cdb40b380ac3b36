package org.convene.notification.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was written about a workshop, and how it fared. */
public interface Ledger {

    /** Returns a line for each mail, the latest first; numbers only, of all hosts' people together. */
    List<Line> lines(UUID workshopId);

    /** Returns the mails to people of these foundations, failed ones first, then the latest. */
    List<Entry> entries(UUID workshopId, Collection<UUID> foundations, int limit);

    /** Returns whether a mail of this workshop went to a person of one of these foundations. */
    boolean isTo(UUID deliveryId, UUID workshopId, Collection<UUID> foundations);

    /** One mail and its numbers; {@code superseded} and {@code expired} ones count as not needed any more. */
    record Line(
            String purpose,
            String occurrence,
            Instant since,
            long total,
            long queued,
            long accepted,
            long failed,
            long suppressed) {}

    /** One mail to one person. */
    record Entry(
            UUID id,
            String purpose,
            String address,
            @Nullable String name,
            String state,
            Instant at,
            @Nullable String reason) {}
}

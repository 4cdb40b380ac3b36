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

    /** One mail and its numbers; what newer news overtook was no mail and counts nowhere. */
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
            @Nullable String reason) {

        /** Returns what the mail server answered, such as 550; null if it gave no such answer. */
        public @Nullable String code() {
            return reason != null && reason.startsWith("smtp-") ? reason.substring("smtp-".length()) : null;
        }
    }
}

package org.convene.notification.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was written about a workshop, and how it fared. */
public interface Ledger {

    /** Returns a line for each mail, the latest first; numbers only, of all hosts' people together. */
    List<Line> lines(UUID workshopId);

    /** Returns the mails to people of these foundations, failed ones first, then the latest; of one purpose, or all. */
    List<Entry> entries(UUID workshopId, Collection<UUID> foundations, @Nullable String purpose, int limit);

    /** Returns the next mails to people of these foundations, in the order of their ids. */
    List<Entry> entries(
            UUID workshopId, Collection<UUID> foundations, Selection selection, @Nullable UUID after, int limit);

    /** Returns one mail to a person of one of these foundations. */
    Optional<Entry> entry(UUID deliveryId, UUID workshopId, Collection<UUID> foundations);

    /** Which mails are wanted; null: all. */
    record Selection(@Nullable String purpose, @Nullable String state) {}

    /** One mail and its numbers; what newer news overtook was no mail and counts nowhere. */
    record Line(
            String purpose,
            String occurrence,
            Instant since,
            long total,
            long queued,
            long accepted,
            long failed,
            long suppressed) {

        /** Returns how many were not sent since their news was old by then. */
        public long expired() {
            return total - queued - accepted - failed - suppressed;
        }
    }

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

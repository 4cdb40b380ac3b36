package org.convene.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it may be told to the foundations that it concerns.
 *
 * @param id the domain event's; an endpoint hears of each once
 * @param aggregate what the sequence belongs to: within it, what has the higher (epoch, sequence) happened later
 * @param data text, numbers, truth values, and maps or lists of such; of people only those of these foundations
 * @param address of the person that the data is about, so that it can be taken out again; null if it is about nobody
 */
public record Occurrence(
        UUID id,
        EventType type,
        Instant at,
        UUID aggregate,
        long epoch,
        long sequence,
        List<UUID> foundations,
        Map<String, Object> data,
        @Nullable String address) {

    public Occurrence {
        foundations = List.copyOf(foundations);
    }

    public Occurrence to(List<UUID> others) {
        return new Occurrence(id, type, at, aggregate, epoch, sequence, others, data, address);
    }
}

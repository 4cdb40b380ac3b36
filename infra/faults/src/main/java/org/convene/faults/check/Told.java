package org.convene.faults.check;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An event as it lies on a topic (CloudEvents 1.0, Kafka binary mode). */
record Told(UUID id, String topic, UUID key, String type, long epoch, long sequence, boolean restated, JsonNode value) {

    /** Returns whether it comes after another of the same key. */
    boolean isAfter(Told other) {
        return epoch != other.epoch ? epoch > other.epoch : sequence > other.sequence;
    }

    @Override
    public String toString() {
        return "%s %d.%d of %s (%s)".formatted(type, epoch, sequence, key, id);
    }
}

package org.convene.notification.message;

import java.util.List;
import java.util.UUID;

/**
 * A host's own words, in each language that they were written in.
 *
 * @param texts the first is for whoever finds none of hers
 */
public record HostMessage(UUID id, UUID workshopId, List<Text> texts) {

    public HostMessage {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("texts: 0 (expected: > 0)");
        }
    }

    /**
     * One language's.
     *
     * @param language BCP 47
     */
    public record Text(String language, String subject, String text) {}
}

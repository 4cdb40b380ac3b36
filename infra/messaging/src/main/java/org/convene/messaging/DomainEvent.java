package org.convene.messaging;

import java.util.UUID;

/** A fact about one aggregate (the key) that is to be told on a topic; the payload is any record that JSON can carry. */
public record DomainEvent(String topic, UUID key, String type, Object payload) {

    public DomainEvent {
        requireText("topic", topic);
        requireText("type", type);
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + ": \"" + value + "\" (expected: not blank)");
        }
    }
}

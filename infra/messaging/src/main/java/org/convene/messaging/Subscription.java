package org.convene.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a service wants to hear of one topic; every bean of this type is listened to in the service's consumer group. */
public final class Subscription {

    private final String topic;
    private final Map<String, Effect<?>> effects;
    private final Consumer<UUID> forgotten;

    private Subscription(Builder builder) {
        this.topic = builder.topic;
        this.effects = Map.copyOf(builder.effects);
        this.forgotten = builder.forgotten;
    }

    public static Builder to(String topic) {
        if (topic.isBlank()) {
            throw new IllegalArgumentException("topic: \"" + topic + "\" (expected: not blank)");
        }
        return new Builder(topic);
    }

    public String topic() {
        return topic;
    }

    public Set<String> types() {
        return effects.keySet();
    }

    /** What this service does about events of a type; {@code null} if it does not care, which still moves its guard. */
    public @Nullable Effect<?> effectOf(String type) {
        return effects.get(type);
    }

    /** Called for an aggregate that its owner, after being restored, no longer knows. */
    public void forget(UUID key) {
        forgotten.accept(key);
    }

    /**
     * What happens in the consumer when an event of a type arrives.
     *
     * @param payload the consumer's own record; names only the fields that are used
     * @param action runs inside the transaction that remembers the event as applied
     */
    public record Effect<T>(Class<T> payload, BiConsumer<IncomingEvent, T> action) {}

    /** Collects the types that a service cares about. */
    public static final class Builder {

        private final String topic;
        private final Map<String, Effect<?>> effects = new LinkedHashMap<>();
        private Consumer<UUID> forgotten = key -> {};

        private Builder(String topic) {
            this.topic = topic;
        }

        /**
         * The effect runs inside the inbox's transaction: what it writes commits together with the guard, once. Events told
         * in it follow the same transaction.
         */
        public <T> Builder on(String type, Class<T> payload, BiConsumer<IncomingEvent, T> effect) {
            if (effects.put(type, new Effect<>(payload, effect)) != null) {
                throw new IllegalArgumentException("type: " + type + " of " + topic + " (expected: named once)");
            }
            return this;
        }

        /** What to do with an aggregate that its owner lost for good: it was restored and did not name it again. */
        public Builder onForgotten(Consumer<UUID> effect) {
            this.forgotten = effect;
            return this;
        }

        public Subscription build() {
            return new Subscription(this);
        }
    }
}

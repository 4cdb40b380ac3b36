package org.convene.messaging;

import java.util.LinkedHashMap;
import java.util.List;
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

    /** An event as it is heard, with what it tells. */
    public record Heard<T>(IncomingEvent event, T told) {}

    /**
     * What happens in the consumer when events of a type arrive.
     *
     * @param payload the consumer's own record; names only the fields that are used
     * @param action runs inside the transaction that remembers the events as applied
     * @param together whether it takes several events at once
     */
    public record Effect<T>(Class<T> payload, Consumer<List<Heard<T>>> action, boolean together) {}

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
            return add(
                    type,
                    new Effect<>(
                            payload,
                            events -> events.forEach(heard -> effect.accept(heard.event(), heard.told())),
                            false));
        }

        /**
         * As {@link #on}, for events that come by the thousand: the effect gets those that follow each other in one list, in
         * their order, each of another aggregate. They come from different requests, so what it tells belongs to no trace.
         */
        public <T> Builder onAll(String type, Class<T> payload, Consumer<List<Heard<T>>> effect) {
            return add(type, new Effect<>(payload, effect, true));
        }

        private Builder add(String type, Effect<?> effect) {
            if (effects.put(type, effect) != null) {
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

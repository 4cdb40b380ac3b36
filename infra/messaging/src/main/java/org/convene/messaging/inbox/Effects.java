package org.convene.messaging.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.messaging.Subscription;
import org.convene.messaging.Subscription.Effect;
import org.convene.messaging.Subscription.Heard;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.EventJson;
import org.convene.messaging.event.RestatementCompleted;
import org.convene.messaging.event.Trace;

/** Does what the service's subscriptions want done about an event. */
final class Effects {

    private final Map<String, List<Subscription>> subscriptions;
    private final Guards guards;
    private final ParkedEvents parked;

    Effects(Stream<Subscription> subscriptions, Guards guards, ParkedEvents parked) {
        this.subscriptions = subscriptions.collect(Collectors.groupingBy(Subscription::topic));
        this.guards = guards;
        this.parked = parked;
    }

    Set<String> topics() {
        return subscriptions.keySet();
    }

    /** Returns false if nobody here cares about such events; belongs to the transaction that moves the guard. */
    boolean apply(Envelope event) {
        if (isCompletion(event)) {
            complete(event);
            return true;
        }
        List<Effect<?>> effects = of(event);
        Trace.within(event.traceParent(), () -> effects.forEach(effect -> act(effect, List.of(event))));
        return !effects.isEmpty();
    }

    /** Whether events like this one can be applied together. */
    boolean areTogether(Envelope event) {
        List<Effect<?>> effects = isCompletion(event) ? List.of() : of(event);
        return !effects.isEmpty() && effects.stream().allMatch(Effect::together);
    }

    /** Applies events of one type, each of another aggregate, that can be applied together. */
    void applyTogether(List<Envelope> events) {
        of(events.getFirst()).forEach(effect -> act(effect, events));
    }

    private List<Effect<?>> of(Envelope event) {
        return subscribed(event.topic())
                .map(subscription -> subscription.effectOf(event.type()))
                .filter(Objects::nonNull)
                .<Effect<?>>map(effect -> effect)
                .toList();
    }

    static boolean isCompletion(Envelope event) {
        return event.type().equals(RestatementCompleted.TYPE);
    }

    private static <T> void act(Effect<T> effect, List<Envelope> events) {
        effect.action()
                .accept(events.stream()
                        .map(event -> new Heard<>(event.incoming(), EventJson.read(event.payload(), effect.payload())))
                        .toList());
    }

    /**
     * Across partitions there is no order: only when all have told does an old epoch mean that the owner lost the
     * aggregate, and not that its restatement is still on its way.
     */
    private void complete(Envelope event) {
        RestatementCompleted completed = EventJson.read(event.payload(), RestatementCompleted.class);
        int partition =
                Objects.requireNonNull(event.kafkaPartition(), "partition: none (expected: where it was heard)");
        if (parked.completedPartitions(event.topic(), completed.epoch(), partition) < completed.partitions()) {
            return;
        }
        List<UUID> unnamed = guards.liftUnnamed(event.topic(), completed.epoch());
        parked.closeAll(event.topic(), unnamed);
        unnamed.forEach(key -> subscribed(event.topic()).forEach(subscription -> subscription.forget(key)));
    }

    private Stream<Subscription> subscribed(String topic) {
        return subscriptions.getOrDefault(topic, List.of()).stream();
    }
}

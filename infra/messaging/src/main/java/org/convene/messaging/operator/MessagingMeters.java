package org.convene.messaging.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.convene.messaging.operator.MessagingReport.Consumer;
import org.convene.messaging.operator.MessagingReport.Outgoing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same figures as gauges; read when somebody asks for them, and at most every few seconds. */
final class MessagingMeters implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(MessagingMeters.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final MessagingState state;
    private final Set<String> topics;
    private @Nullable Sample last;
    private long lastAt;

    MessagingMeters(MessagingState state, Set<String> topics) {
        this.state = state;
        this.topics = Set.copyOf(topics);
    }

    private record Sample(Outgoing outgoing, long parkedKeys, long setAside, List<Consumer> consumers) {

        double lagOf(String topic) {
            return consumers.stream()
                    .filter(consumer -> consumer.topic().equals(topic))
                    .map(Consumer::lag)
                    .filter(Objects::nonNull)
                    .mapToDouble(Long::doubleValue)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "outbox.waiting", sample -> sample.outgoing().waiting());
        gauge(registry, "outbox.oldest.seconds", sample -> sample.outgoing().oldestSeconds());
        gauge(registry, "parked.keys", Sample::parkedKeys);
        gauge(registry, "set.aside", Sample::setAside);
        topics.forEach(topic -> Gauge.builder("convene.messaging.lag", () -> value(sample -> sample.lagOf(topic)))
                .tag("topic", topic)
                .register(registry));
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Sample> value) {
        Gauge.builder("convene.messaging." + name, () -> value(value)).register(registry);
    }

    private synchronized double value(ToDoubleFunction<Sample> value) {
        if (last == null || System.nanoTime() - lastAt > FRESH_NANOS) {
            last = sample();
            lastAt = System.nanoTime();
        }
        return last == null ? Double.NaN : value.applyAsDouble(last);
    }

    private @Nullable Sample sample() {
        try {
            return new Sample(state.outgoing(), state.parkedKeys(), state.setAside(), state.consumers());
        } catch (RuntimeException e) {
            log.debug("No figures while the database is away", e);
            return null;
        }
    }
}

package org.convene.messaging.operator;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.inbox.ParkedKeys;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.messaging.restating.Restating;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/messaging}: a GET shows what waits; a POST to {@code …/retry}, {@code …/resend} or {@code …/restate} makes
 * it go on.
 */
@Endpoint(id = "messaging")
class MessagingEndpoint {

    private final MessagingState state;
    private final ParkedKeys queues;
    private final ToldEvents told;
    private final Restating restating;

    MessagingEndpoint(MessagingState state, ParkedKeys queues, ToldEvents told, Restating restating) {
        this.state = state;
        this.queues = queues;
        this.told = told;
        this.restating = restating;
    }

    @ReadOperation
    public MessagingReport report() {
        return state.report();
    }

    /**
     * Does one of three things.
     *
     * @param action {@code retry} (of topic and key, or all), {@code resend} (what was told from … to …), {@code restate}
     * @param from the start of the span to send again, an instant as {@code 2026-05-01T12:00:00Z}
     * @param to its end; now if it is missing
     * @param raiseEpoch true after this service's database was restored
     */
    @WriteOperation
    public Map<String, Object> act(
            @Selector String action,
            @Nullable String topic,
            @Nullable String key,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean raiseEpoch) {
        return switch (action) {
            case "retry" -> Map.of("freed", retry(topic, key));
            case "resend" ->
                Map.of("events", told.resend(instant("from", from), to == null ? Instant.MAX : instant("to", to)));
            case "restate" -> Map.of("topics", restating.begin(Boolean.TRUE.equals(raiseEpoch)));
            default -> throw refused("action", action, "retry, resend or restate");
        };
    }

    private int retry(@Nullable String topic, @Nullable String key) {
        if (topic == null && key == null) {
            return queues.retryAll();
        }
        if (topic == null || key == null) {
            throw refused("topic and key", "one of them", "both or none");
        }
        try {
            return queues.retry(new AggregateKey(topic, UUID.fromString(key))) ? 1 : 0;
        } catch (IllegalArgumentException e) {
            throw refused("key", key, "a UUID");
        }
    }

    private static Instant instant(String name, @Nullable String value) {
        if (value == null) {
            throw refused(name, "none", "an instant");
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw refused(name, value, "an instant as 2026-05-01T12:00:00Z");
        }
    }

    private static InvalidEndpointRequestException refused(String name, String value, String expected) {
        String problem = name + ": " + value + " (expected: " + expected + ")";
        return new InvalidEndpointRequestException(problem, problem);
    }
}

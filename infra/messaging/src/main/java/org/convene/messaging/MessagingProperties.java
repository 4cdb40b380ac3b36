package org.convene.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much this instance sends and hears.
 *
 * @param relays threads that send what waits; 0 leaves the sending to other instances
 * @param listeners threads that hear
 * @param poll how long an event may lie unnoticed if the signal of its commit was lost
 * @param pace how far apart a relay's rounds begin while each finds few events, so that those of a moment share one
 * @param replicationFactor copies that the broker keeps of a topic that we create
 * @param keepTold how long told events can be sent again
 */
@ConfigurationProperties("convene.messaging")
public record MessagingProperties(
        @DefaultValue("1") int relays,
        @DefaultValue("1") int listeners,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("25ms") Duration pace,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("30d") Duration keepTold) {

    public MessagingProperties {
        if (relays < 0 || relays > 64) {
            throw new IllegalArgumentException("relays: " + relays + " (expected: 0 to 64)");
        }
        if (listeners < 1) {
            throw new IllegalArgumentException("listeners: " + listeners + " (expected: >= 1)");
        }
        if (poll.toMillis() < 1) {
            throw new IllegalArgumentException("poll: " + poll + " (expected: >= 1ms)");
        }
        if (pace.isNegative()) {
            throw new IllegalArgumentException("pace: " + pace + " (expected: >= 0)");
        }
        if (replicationFactor < 1) {
            throw new IllegalArgumentException("replication-factor: " + replicationFactor + " (expected: >= 1)");
        }
        if (keepTold.toDays() < 1) {
            throw new IllegalArgumentException("keep-told: " + keepTold + " (expected: >= 1d)");
        }
    }
}

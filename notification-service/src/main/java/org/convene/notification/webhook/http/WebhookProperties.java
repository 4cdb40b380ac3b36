package org.convene.notification.webhook.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent.
 *
 * @param allowedTargets ranges of IP addresses that may be sent to although they are not public, also without TLS, such
 *     as {@code 10.20.0.0/16}
 * @param connections how many messages this instance sends at once
 * @param eachConnections how many of them to one endpoint
 * @param timeout how long one attempt may take in all
 */
@ConfigurationProperties("convene.webhooks")
record WebhookProperties(
        @DefaultValue List<String> allowedTargets,
        @DefaultValue("128") int connections,
        @DefaultValue("4") int eachConnections,
        @DefaultValue("15s") Duration timeout) {

    WebhookProperties {
        allowedTargets = List.copyOf(allowedTargets);
        if (connections < 1 || eachConnections < 1) {
            throw new IllegalArgumentException(
                    "connections: " + connections + ", to each " + eachConnections + " (expected: >= 1)");
        }
        if (timeout.toMillis() < 1 || timeout.compareTo(Duration.ofSeconds(30)) > 0) {
            throw new IllegalArgumentException("timeout: " + timeout + " (expected: up to 30s)");
        }
    }
}

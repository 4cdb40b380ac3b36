package org.convene.notification.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.EventType;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as the API shows it.
 *
 * @param secret only in answer to the call that made it
 * @param previousSecretUntil until when messages are signed with the secret before it too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookJson(
        UUID id,
        String address,
        List<String> types,
        Endpoint.State state,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant previousSecretUntil,
        @Nullable String secret) {

    static WebhookJson of(Endpoint endpoint, Instant now) {
        return of(endpoint, now, null);
    }

    static WebhookJson of(Endpoint endpoint, Instant now, @Nullable String secret) {
        return new WebhookJson(
                endpoint.id(),
                endpoint.address().toString(),
                endpoint.types().stream().map(EventType::text).sorted().toList(),
                endpoint.state(),
                endpoint.createdAt(),
                endpoint.failingSince(),
                endpoint.previousUntil(now),
                secret);
    }
}

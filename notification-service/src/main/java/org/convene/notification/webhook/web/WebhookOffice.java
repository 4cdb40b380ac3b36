package org.convene.notification.webhook.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.notification.foundation.Foundation;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.Endpoints;
import org.convene.notification.webhook.EventType;
import org.convene.notification.webhook.Signature;
import org.convene.notification.webhook.Webhooks;
import org.convene.notification.webhook.http.WebhookSecrets;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Refused;
import org.convene.web.security.Person;
import org.springframework.stereotype.Component;

/** Where a foundation’s admins look after its webhooks; its other members are refused, and for the rest nothing is there. */
@Component
class WebhookOffice {

    private final Foundations foundations;
    private final Endpoints endpoints;
    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final Clock clock;

    WebhookOffice(
            Foundations foundations, Endpoints endpoints, Webhooks webhooks, WebhookSecrets secrets, Clock clock) {
        this.foundations = foundations;
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Returns what the foundation is called, to an admin. */
    Foundations.Called open(UUID foundationId, Person person) {
        Foundation.Role role = foundations.role(foundationId, person.id()).orElseThrow(NotFound::new);
        if (role != Foundation.Role.ADMIN) {
            throw new Refused("only-admins");
        }
        return foundations.called(foundationId).orElseThrow(NotFound::new);
    }

    /** Returns one of the foundation’s endpoints, to an admin. */
    Endpoint open(UUID foundationId, UUID endpointId, Person person) {
        open(foundationId, person);
        return endpoints.find(foundationId, endpointId).orElseThrow(NotFound::new);
    }

    Endpoint add(UUID foundationId, URI address, Set<EventType> types) {
        Instant now = clock.instant();
        Endpoint endpoint = new Endpoint(
                EventIds.next(now),
                foundationId,
                address,
                types,
                Endpoint.State.ACTIVE,
                new Endpoint.SecretName(secrets.currentKey(), 1),
                null,
                null,
                now,
                null);
        if (!endpoints.add(endpoint)) {
            throw new Conflict("too-many-webhooks", Endpoints.MOST);
        }
        return endpoint;
    }

    void change(Endpoint endpoint, WebhookForm.Read read) {
        endpoints.change(endpoint.id(), Objects.requireNonNull(read.address()), read.types());
    }

    /** Returns it with its new secret. */
    Endpoint rotate(Endpoint endpoint) {
        endpoints.rotate(endpoint.id(), secrets.currentKey(), clock.instant());
        return endpoints.find(endpoint.foundationId(), endpoint.id()).orElseThrow(NotFound::new);
    }

    /** Returns the id of the test’s delivery. */
    UUID test(Endpoint endpoint) {
        if (endpoint.state() != Endpoint.State.ACTIVE) {
            throw new Conflict("webhook-not-active");
        }
        return webhooks.test(endpoint);
    }

    /** Returns the secret as people and libraries read it; it is shown to nobody but in answer to making it. */
    String secret(Endpoint endpoint) {
        return Signature.shown(secrets.current(endpoint)
                .orElseThrow(
                        () -> new IllegalStateException("key of " + endpoint.id() + ": gone (expected: in the ring)")));
    }
}

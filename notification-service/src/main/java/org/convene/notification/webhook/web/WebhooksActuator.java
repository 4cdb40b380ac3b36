package org.convene.notification.webhook.web;

import org.convene.notification.webhook.Outgoing;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/webhooks}: how many messages wait and for how long, and how many endpoints are given up. */
@Component
@Endpoint(id = "webhooks")
class WebhooksActuator {

    private final Outgoing outgoing;

    WebhooksActuator(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @ReadOperation
    Outgoing.Figures figures() {
        return outgoing.figures();
    }
}

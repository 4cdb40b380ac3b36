package org.convene.notification.delivery.web;

import java.time.Clock;
import java.time.Duration;
import org.convene.notification.delivery.Deliveries;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/mail}: how many mails wait and for how long, and how many were refused. */
@Component
@Endpoint(id = "mail")
class MailEndpoint {

    private final Deliveries deliveries;
    private final Clock clock;

    MailEndpoint(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    record Figures(long queued, long failed, long overdue, long oldestSeconds) {}

    @ReadOperation
    Figures figures() {
        Deliveries.Backlog backlog = deliveries.backlog();
        long oldest = backlog.oldest() == null
                ? 0
                : Math.max(
                        0, Duration.between(backlog.oldest(), clock.instant()).toSeconds());
        return new Figures(backlog.queued(), backlog.failed(), backlog.overdue(), oldest);
    }
}

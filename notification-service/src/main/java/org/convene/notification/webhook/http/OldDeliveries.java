package org.convene.notification.webhook.http;

import java.util.concurrent.TimeUnit;
import org.convene.notification.webhook.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets deliveries that are older than they are kept, for they may hold people’s names. */
@Component
class OldDeliveries {

    private static final Logger log = LoggerFactory.getLogger(OldDeliveries.class);

    private final Outgoing outgoing;

    OldDeliveries(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        int forgotten = outgoing.forgetOld();
        if (forgotten > 0) {
            log.info("{} webhook deliveries are forgotten", forgotten);
        }
    }
}

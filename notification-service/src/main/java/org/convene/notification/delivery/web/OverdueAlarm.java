package org.convene.notification.delivery.web;

import java.util.concurrent.TimeUnit;
import org.convene.notification.delivery.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says aloud that mails wait for a workshop that nobody has told us of: waiting never ends in silence. */
@Component
class OverdueAlarm {

    private static final Logger log = LoggerFactory.getLogger(OverdueAlarm.class);

    private final Deliveries deliveries;

    OverdueAlarm(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void look() {
        long overdue = deliveries.backlog().overdue();
        if (overdue > 0) {
            log.error("{} mails have waited for over a minute for a workshop that was not told", overdue);
        }
    }
}

package org.convene.notification.dispatch.smtp;

import java.time.Clock;
import java.time.Duration;
import org.convene.messaging.Outbox;
import org.convene.messaging.worker.WorkerLoop;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.jdbc.MailSignal;
import org.convene.notification.letter.web.Links;
import org.convene.notification.mailing.Mailings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Expands mailings and sends what is queued, on a few threads, each with its own connection to the mail server. */
@Configuration(proxyBeanMethods = false)
class MailWorkers {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration GRACE = Duration.ofSeconds(10);

    @Bean
    WorkerLoop mailLoop(
            Mailings mailings,
            Deliveries deliveries,
            MailTransport transport,
            MailWriter writer,
            Links links,
            MailSignal signal,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${convene.mail.connections:4}") int threads) {
        var tools = new MailRound.Tools(deliveries, writer, links, outbox, transaction, clock);
        return new WorkerLoop(
                new WorkerLoop.Manner(
                        "mail", "Mails", threads, POLL, Duration.ZERO, GRACE, SmartLifecycle.DEFAULT_PHASE),
                signal,
                () -> new MailWork(mailings, tools, transport.connect()));
    }
}

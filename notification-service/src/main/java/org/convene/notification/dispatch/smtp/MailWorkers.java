package org.convene.notification.dispatch.smtp;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.convene.messaging.Outbox;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.jdbc.MailSignal;
import org.convene.notification.letter.web.Links;
import org.convene.notification.mailing.Mailings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Expands mailings and sends what is queued, on a few threads, each with its own connection to the mail server.
 *
 * <p>A claim's rows stay locked until its mails are handed over and noted. Who dies in between leaves them queued: they
 * are sent again with the same Message-ID, by which a mail server or program recognises the repetition.
 */
@Component
class MailWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailWorkers.class);
    private static final int BATCH = 50;
    private static final long POLL_MILLIS = 250;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Mailings mailings;
    private final MailTransport transport;
    private final MailSignal signal;
    private final MailRound.Tools tools;
    private final int threads;
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean stopped = true;

    MailWorkers(
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
        this.mailings = mailings;
        this.transport = transport;
        this.signal = signal;
        this.tools = new MailRound.Tools(deliveries, writer, links, outbox, transaction, clock);
        this.threads = threads;
    }

    @Override
    public void start() {
        stopped = false;
        for (int i = 0; i < threads; i++) {
            running.add(Thread.ofPlatform().name("mail-" + i).start(this::work));
        }
    }

    @Override
    public void stop() {
        stopped = true;
        running.forEach(thread -> signal.raise());
        for (Thread thread : running) {
            try {
                if (!thread.join(GRACE)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                thread.interrupt();
            }
        }
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }

    private void work() {
        Duration pause = Duration.ZERO;
        try (MailTransport.Connection connection = transport.connect()) {
            while (!stopped) {
                boolean well = attempt(connection);
                pause = well ? Duration.ZERO : longer(pause);
                if (!pause.isZero()) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            log.debug("Mail worker interrupted while waiting", e);
        }
    }

    /** Returns false after an outage, which is waited out. */
    private boolean attempt(MailTransport.Connection connection) throws InterruptedException {
        try {
            boolean expanded = expand();
            MailRound.Outcome outcome = new MailRound(tools, connection).run(BATCH);
            switch (outcome) {
                case MORE -> signal.raise();
                case NOTHING -> signal.await(POLL_MILLIS);
                case AWAY -> log.warn("The mail server doesn't answer; mails wait and are tried again");
            }
            return expanded && outcome != MailRound.Outcome.AWAY;
        } catch (RuntimeException e) {
            log.warn("Mails wait and are tried again ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Returns false if a mailing could not be expanded, which must not hold up the mails that are queued already. */
    private boolean expand() {
        try {
            while (mailings.expandSome()) {
                signal.raise();
            }
            return true;
        } catch (RuntimeException e) {
            log.warn("A mailing waits and is tried again ({})", e.getClass().getName());
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.isZero() ? Duration.ofMillis(250) : pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }
}

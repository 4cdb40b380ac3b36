package org.convene.notification.dispatch.smtp;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convene.messaging.Outbox;
import org.convene.messaging.worker.WorkerLoop;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.letter.web.Links;
import org.convene.notification.mailing.Mailings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers at a test's word what the workers deliver by themselves, over the same transport. */
@Component
public class Postman {

    private static final int BATCH = 50;

    private final WorkerLoop workers;
    private final Mailings mailings;
    private final MailTransport transport;
    private final TransactionTemplate transaction;
    private final MailRound.Tools tools;

    Postman(
            @Qualifier("mailLoop") WorkerLoop workers,
            Mailings mailings,
            MailTransport transport,
            Deliveries deliveries,
            MailWriter writer,
            Links links,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.workers = workers;
        this.mailings = mailings;
        this.transport = transport;
        this.transaction = transaction;
        this.tools = new MailRound.Tools(deliveries, writer, links, outbox, transaction, clock);
    }

    /** Leaves everything to the workers, as in earnest. */
    public void work() {
        if (!workers.isRunning()) {
            workers.start();
        }
    }

    /** Sends the workers away. */
    public void rest() {
        if (workers.isRunning()) {
            workers.stop();
        }
    }

    public void expand() {
        while (mailings.expandSome()) {
            Thread.onSpinWait();
        }
    }

    public void deliver() {
        expand();
        try (MailTransport.Connection connection = transport.connect()) {
            drain(connection);
        }
    }

    /** Hands one batch over and dies before it is noted. */
    public void deliverAndDie() {
        expand();
        try (MailTransport.Connection connection = transport.connect()) {
            transaction.executeWithoutResult(status -> {
                new MailRound(tools, connection).run(BATCH);
                status.setRollbackOnly();
            });
        }
    }

    /** Several at once, each with a connection of its own. */
    public void deliverTogether(int postmen) throws InterruptedException, ExecutionException {
        Callable<Void> one = () -> {
            deliver();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(postmen)) {
            for (Future<Void> each : threads.invokeAll(
                    List.of(one, one, one, one, one, one, one, one).subList(0, postmen))) {
                each.get();
            }
        }
    }

    private void drain(MailTransport.Connection connection) {
        MailRound round = new MailRound(tools, connection);
        while (round.run(BATCH) == MailRound.Outcome.MORE) {
            Thread.onSpinWait();
        }
    }
}

package org.convene.notification.webhook.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.convene.messaging.worker.Work;
import org.convene.notification.webhook.Answer;
import org.convene.notification.webhook.Outgoing;
import org.convene.notification.webhook.jdbc.WebhookSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each due message to a thread of its own. An endpoint never has more than its share of them, and one that fails
 * has a single one: a slow receiver fills its own share and delays nobody else.
 */
final class Sendings implements Work {

    private static final Logger log = LoggerFactory.getLogger(Sendings.class);
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Outgoing outgoing;
    private final HttpSender sender;
    private final WebhookSignal signal;
    private final int most;
    private final int mostOfOne;
    private final Map<UUID, Integer> inFlight = new HashMap<>();
    // Platform threads: to look a host up may hold a carrier, and there are as few of them as processors.
    private final ExecutorService threads;

    Sendings(Outgoing outgoing, HttpSender sender, WebhookSignal signal, WebhookProperties properties) {
        this.outgoing = outgoing;
        this.sender = sender;
        this.signal = signal;
        this.most = properties.connections();
        this.mostOfOne = properties.eachConnections();
        this.threads = new ThreadPoolExecutor(
                0,
                most,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("webhook-", 0).factory());
    }

    @Override
    public Outcome attempt() {
        Map<UUID, Integer> busy = busy();
        int free = most - busy.values().stream().mapToInt(Integer::intValue).sum();
        if (free <= 0) {
            return Outcome.NOTHING;
        }
        List<Outgoing.Due> claimed = outgoing.claim(free, mostOfOne, busy);
        claimed.forEach(this::start);
        return claimed.isEmpty() ? Outcome.NOTHING : Outcome.DONE;
    }

    private void start(Outgoing.Due due) {
        UUID endpoint = due.endpoint().id();
        count(endpoint, 1);
        try {
            threads.execute(() -> {
                try {
                    send(due);
                } finally {
                    count(endpoint, -1);
                    signal.raise();
                }
            });
        } catch (RuntimeException | Error e) {
            // Its lease ends, and it is sent later.
            count(endpoint, -1);
            throw e;
        }
    }

    private void send(Outgoing.Due due) {
        try {
            Answer answer = sender.send(due);
            Outgoing.Verdict verdict = outgoing.settle(due, answer);
            log.debug("Webhook {}, attempt {}: {}", due.id(), due.attempt(), verdict);
            if (verdict == Outgoing.Verdict.DISABLED) {
                log.warn(
                        "Webhook endpoint {} is disabled, and its foundation is told",
                        due.endpoint().id());
            }
        } catch (RuntimeException | Error e) {
            log.warn(
                    "What became of webhook {} can’t be noted; it is sent again ({})",
                    due.id(),
                    e.getClass().getSimpleName());
        }
    }

    private synchronized Map<UUID, Integer> busy() {
        return Map.copyOf(inFlight);
    }

    private synchronized void count(UUID endpoint, int more) {
        inFlight.merge(endpoint, more, (before, change) -> before + change == 0 ? null : before + change);
    }

    /** Lets what is on its way arrive and be noted; what takes longer is sent again. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

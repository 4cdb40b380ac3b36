package org.convene.messaging.inbox;

import java.util.concurrent.ExecutionException;
import org.convene.messaging.kafka.TopicKeeper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Begins to hear once the topics are there, which may be long after the service has started, and anew when they are new. */
final class EventListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventListener.class);

    private final TopicKeeper topics;
    private final ParkedKeys queues;
    private final HeardOffsets offsets;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private @Nullable Thread starter;
    private boolean running;

    EventListener(
            TopicKeeper topics,
            ParkedKeys queues,
            HeardOffsets offsets,
            ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        this.topics = topics;
        this.queues = queues;
        this.offsets = offsets;
        this.container = container;
    }

    @Override
    public synchronized void start() {
        running = true;
        topics.onNewIncarnation(this::beginAgain);
        starter = Thread.ofVirtual().name("listener-start").start(() -> {
            try {
                topics.complete().get();
                begin();
            } catch (InterruptedException e) {
                log.debug("Stopped before the topics were there", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("topics: failed (expected: wait for ever)", e);
            }
        });
    }

    private synchronized void begin() {
        if (!running) {
            return;
        }
        try {
            queues.goOnWhereNothingIsMissing();
        } catch (RuntimeException e) {
            // The database is away: each queue goes on with the next event of its key at the latest.
            log.warn("Queues of parked keys wait ({})", e.getClass().getSimpleName());
        }
        offsets.begin();
        container.start();
    }

    /** Positions, sessions and epochs of topics that are no more mislead a consumer that lives on; a new one knows none. */
    private synchronized void beginAgain() {
        if (running && container.isRunning() && offsets.isOutlived()) {
            container.stop();
            offsets.begin();
            container.start();
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            running = false;
            if (starter != null) {
                starter.interrupt();
            }
        }
        container.stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 300;
    }
}

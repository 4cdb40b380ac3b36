package org.convene.messaging.inbox;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Has a batch given again, for as long as an outage takes, and where what was heard could not be noted. It goes back in the
 * partitions instead of keeping the batch, so that whoever holds them by then hears it: a consumer that tried a kept batch
 * again would in the end note its offsets over those of the instance that has taken its partitions over.
 */
final class SameBatchAgain implements CommonErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(SameBatchAgain.class);
    private static final long SHORTEST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;

    private static final ThreadLocal<BackOffExecution> PAUSES = new ThreadLocal<>();

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable again) {
        records.partitions().stream()
                .filter(consumer.assignment()::contains)
                .forEach(partition -> consumer.seek(partition, first(records, partition)));
        // Else the batch was heard, and only that could not be noted: what comes again is dropped, at once.
        if (failure instanceof ListenerExecutionFailedException) {
            pause(failure, container);
        }
        throw new KafkaException("batch: not heard or not noted (expected: both)", KafkaException.Level.DEBUG, failure);
    }

    private static long first(ConsumerRecords<?, ?> records, TopicPartition partition) {
        return records.records(partition).getFirst().offset();
    }

    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        log.warn("Nothing was heard; trying again ({})", FailureText.of(failure));
        sleep(LONGEST_PAUSE, container);
    }

    private void pause(Exception failure, MessageListenerContainer container) {
        BackOffExecution series = PAUSES.get();
        if (series == null) {
            log.warn("A batch can't be heard; it is given again until it is ({})", FailureText.of(failure));
            var growing = new ExponentialBackOff(SHORTEST_PAUSE, 2);
            growing.setMaxInterval(LONGEST_PAUSE);
            series = growing.start();
            PAUSES.set(series);
        }
        sleep(series.nextBackOff(), container);
    }

    private static void sleep(long milliseconds, MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The batch was heard. */
    @Override
    public void clearThreadState() {
        PAUSES.remove();
    }
}

package org.convene.messaging.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.convene.messaging.kafka.TopicKeeper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ListenerMetadata;
import org.springframework.kafka.listener.OffsetAndMetadataProvider;

/**
 * Notes with each offset which creation of the topics it is of. A consumer that outlives a broker's disk would else note an
 * offset of the lost topic in the new one, and whoever goes on there hears nothing of what stands before it.
 */
final class HeardOffsets implements OffsetAndMetadataProvider, ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(HeardOffsets.class);

    private final Supplier<String> incarnation;
    private volatile String current = "";

    HeardOffsets(TopicKeeper keeper, Set<String> topics) {
        this.incarnation = () -> keeper.incarnation(topics);
    }

    /** Whether the topics are others than those that are listened to. */
    boolean isOutlived() {
        return !current.equals(incarnation.get());
    }

    /** The consumers that start now listen to the topics as they are now. */
    void begin() {
        current = incarnation.get();
    }

    @Override
    public OffsetAndMetadata provide(ListenerMetadata listener, long offset) {
        return new OffsetAndMetadata(offset, current);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> noted = consumer.committed(Set.copyOf(partitions));
        Collection<TopicPartition> strange = partitions.stream()
                .filter(partition -> isOfAnother(noted.get(partition)))
                .toList();
        if (!strange.isEmpty()) {
            log.warn("Hears from the beginning what was noted as heard of other topics of that name: {}", strange);
            consumer.seekToBeginning(strange);
        }
    }

    // An older version notes none.
    private boolean isOfAnother(@Nullable OffsetAndMetadata noted) {
        return noted != null && !noted.metadata().isEmpty() && !noted.metadata().equals(current);
    }
}

package org.convene.messaging.kafka;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many records of each topic a consumer group has not heard yet, as the broker sees it. */
public final class ConsumerLag {

    private final KafkaClients clients;
    private final String group;
    private final Set<String> topics;

    public ConsumerLag(KafkaClients clients, String group, Set<String> topics) {
        this.clients = clients;
        this.group = group;
        this.topics = Set.copyOf(topics);
    }

    public Set<String> topics() {
        return topics;
    }

    /** Throws if the broker does not answer: then nobody knows. */
    public Map<String, Long> byTopic() throws ExecutionException, InterruptedException {
        Map<String, Long> lags = new TreeMap<>();
        try (Admin admin = clients.admin()) {
            Set<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toSet());
            Map<TopicPartition, OffsetAndMetadata> heard = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> starts = offsets(admin, partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata offset = heard.get(partition);
                long from = offset == null ? starts.getOrDefault(partition, 0L) : offset.offset();
                lags.merge(partition.topic(), Math.max(0, ends.getOrDefault(partition, 0L) - from), Long::sum);
            }
        }
        return lags;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}

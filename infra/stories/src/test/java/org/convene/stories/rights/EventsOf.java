package org.convene.stories.rights;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.convene.stories.Platform;

/** Everything that is in Kafka: each topic's records from the first on, with their headers. */
final class EventsOf {

    private EventsOf() {}

    static List<String> all(Platform platform) {
        Map<String, Object> settings = Map.of("bootstrap.servers", platform.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> read = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> {
                    StringBuilder text = new StringBuilder(event.topic() + " " + event.key() + " " + event.value());
                    event.headers()
                            .forEach(header -> text.append(' ')
                                    .append(header.key())
                                    .append('=')
                                    .append(new String(header.value(), StandardCharsets.UTF_8)));
                    read.add(text.toString());
                });
            }
            return read;
        }
    }
}

package org.convene.faults.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import org.convene.local.platform.Service;

/** Where each service's group of consumers stands in the topics, as the broker sees it: for a round that finds no rest. */
public final class Hearing {

    private Hearing() {}

    /** Returns a line for each partition that holds more than its group has noted as heard. */
    public static List<String> of(Stage stage) {
        var broker = stage.servers().broker();
        var lines = new ArrayList<String>();
        try (var reader = new TopicReader(broker);
                var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            var ends = reader.ends(reader.partitions(topic -> topic.endsWith(".v1")));
            for (var service : Service.values()) {
                lines.addAll(of(service.title(), ends, admin));
            }
        } catch (ExecutionException | RuntimeException e) {
            lines.add("where the groups stand isn't known: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lines;
    }

    private static List<String> of(String group, Map<TopicPartition, Long> ends, Admin admin)
            throws ExecutionException, InterruptedException {
        var heard = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var members = admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream()
                        .map(partition -> Map.entry(partition, member.clientId())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + "+" + other));
        return members.entrySet().stream()
                .filter(held -> ends.getOrDefault(held.getKey(), 0L) > 0)
                .filter(held -> heard.get(held.getKey()) == null
                        || heard.get(held.getKey()).offset() != ends.get(held.getKey()))
                .sorted(Comparator.comparing(held -> held.getKey().toString()))
                .map(held -> "%s: %s ends at %d, noted as heard: %s, held by %s"
                        .formatted(
                                group,
                                held.getKey(),
                                ends.get(held.getKey()),
                                heard.get(held.getKey()),
                                held.getValue()))
                .toList();
    }
}

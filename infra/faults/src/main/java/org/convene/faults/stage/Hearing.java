package org.convene.faults.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.TopicPartition;

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
            for (var group : admin.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get()) {
                lines.addAll(of(group.groupId(), ends, admin));
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
        var members = admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .flatMap(described -> described.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream()
                        .map(partition -> Map.entry(partition, member.clientId())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + "+" + other));
        var lines = new ArrayList<String>();
        members.keySet().stream()
                .sorted(Comparator.comparing(TopicPartition::toString))
                .forEach(partition -> {
                    long end = ends.getOrDefault(partition, 0L);
                    var noted = heard.get(partition);
                    if (end > 0 && (noted == null || noted.offset() != end)) {
                        lines.add("%s: %s ends at %d, noted as heard: %s, held by %s"
                                .formatted(group, partition, end, noted, members.get(partition)));
                    }
                });
        return lines;
    }
}

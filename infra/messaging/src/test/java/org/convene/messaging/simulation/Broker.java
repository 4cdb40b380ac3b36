package org.convene.messaging.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** One topic: an append-only list for each partition, what a group has noted as heard, and who reads which partition. */
final class Broker {

    static final int PARTITIONS = 2;

    private final World world;
    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions = new ArrayList<>();
    private final int[] noted = new int[PARTITIONS];
    private final int[] readers = {0, 1};
    private final List<ProducerRecord<byte[], byte[]>> late = new ArrayList<>();
    private int generation;
    private boolean hasLost;

    Broker(World world) {
        this.world = world;
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new ArrayList<>());
        }
    }

    void append(ProducerRecord<byte[], byte[]> sent) {
        int partition = partitionOf(sent);
        List<ConsumerRecord<byte[], byte[]>> records = partitions.get(partition);
        records.add(new ConsumerRecord<>(
                sent.topic(),
                partition,
                records.size(),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                sent.key().length,
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty()));
    }

    private static int partitionOf(ProducerRecord<byte[], byte[]> sent) {
        return sent.partition() != null
                ? sent.partition()
                : Math.floorMod(new String(sent.key(), StandardCharsets.UTF_8).hashCode(), PARTITIONS);
    }

    /** Keeps a record whose producer has given up on it; it may come at any time, after newer ones. */
    void appendLater(ProducerRecord<byte[], byte[]> sent) {
        late.add(sent);
    }

    boolean hasLate() {
        return !late.isEmpty();
    }

    void appendLate() {
        ProducerRecord<byte[], byte[]> sent = world.chance().oneOf(late);
        late.remove(sent);
        append(sent);
    }

    /** Gives each partition to any reader, who begins where the group has noted, or before it. */
    void movePartitions() {
        for (int i = 0; i < PARTITIONS; i++) {
            readers[i] = world.chance().upTo(2) - 1;
            if (noted[i] > 0 && world.chance().once(0.3)) {
                noted[i] -= world.chance().upTo(noted[i]);
            }
        }
        generation++;
        world.history().note("broker", "gives the partitions to readers " + Arrays.toString(readers));
    }

    /** Forgets everything that it has acknowledged, and what was noted. */
    void loseDisk() {
        partitions.forEach(List::clear);
        Arrays.fill(noted, 0);
        generation++;
        hasLost = true;
        world.history().note("broker", "loses its disk");
    }

    /** Whether acknowledged records were lost since this was last asked. */
    boolean hasLost() {
        boolean lost = hasLost;
        hasLost = false;
        return lost;
    }

    /** Changes whenever partitions are given anew. */
    int generation() {
        return generation;
    }

    boolean isReader(int reader, int partition) {
        return readers[partition] == reader;
    }

    int noted(int partition) {
        return noted[partition];
    }

    /** Refused of a reader who has not noticed that the partitions were given anew. */
    void note(int partition, int offset, int ofGeneration) {
        if (ofGeneration == generation) {
            noted[partition] = offset;
        }
    }

    int end(int partition) {
        return partitions.get(partition).size();
    }

    List<ConsumerRecord<byte[], byte[]>> read(int partition, int from, int most) {
        List<ConsumerRecord<byte[], byte[]>> records = partitions.get(partition);
        int start = Math.min(from, records.size());
        return List.copyOf(records.subList(start, Math.min(records.size(), start + most)));
    }
}

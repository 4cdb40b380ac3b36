package org.convene.local.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The settings of a single broker on one machine: small, loopback only, and forgetting nothing by accident. */
public final class BrokerSettings {

    private static final Duration OFFSETS_KEPT = Duration.ofDays(30);

    private BrokerSettings() {}

    static Properties of(Path data, int port, int controllerPort, Map<Integer, Integer> ways) {
        var settings = anywhere();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        var listeners =
                new StringBuilder("CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        var advertised = new StringBuilder("CLIENTS://127.0.0.1:%d".formatted(port));
        var protocols = new StringBuilder("CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        ways.forEach((listening, told) -> {
            listeners.append(",WAY_%1$d://127.0.0.1:%1$d".formatted(listening));
            advertised.append(",WAY_%d://127.0.0.1:%d".formatted(listening, told));
            protocols.append(",WAY_%d:PLAINTEXT".formatted(listening));
        });
        settings.setProperty("listeners", listeners.toString());
        settings.setProperty("advertised.listeners", advertised.toString());
        settings.setProperty("listener.security.protocol.map", protocols.toString());
        settings.setProperty("inter.broker.listener.name", "CLIENTS");
        settings.setProperty("log.dirs", data.toString());
        return settings;
    }

    /** What holds wherever the broker runs, as a process or in a container; where it listens and keeps its data does not. */
    public static Properties anywhere() {
        var settings = new Properties();
        // A mistyped topic is an error, not a new topic.
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.retention.minutes", Long.toString(OFFSETS_KEPT.toMinutes()));
        settings.setProperty("offsets.topic.num.partitions", "5");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");

        // A broker that was killed is let in again once its last session has run out.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");

        // Nobody waits for members that can't be coming.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        settings.setProperty("log.index.size.max.bytes", "1048576");
        settings.setProperty("log.segment.bytes", "67108864");
        return settings;
    }
}

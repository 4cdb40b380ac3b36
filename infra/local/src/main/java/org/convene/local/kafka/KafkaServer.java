package org.convene.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.convene.local.process.Command;
import org.convene.local.process.Directories;
import org.convene.local.process.JavaCommand;
import org.convene.local.process.KeptProcess;
import org.convene.local.process.LogTail;
import org.convene.local.process.Ports;

/** A running Kafka broker, its own controller, on loopback ports; what it acknowledged survives its restart. */
public final class KafkaServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String CLUSTER = "Q29udmVuZS1sb2NhbC0wMQ";

    private final int port;
    private final KeptProcess process;

    private KafkaServer(int port, KeptProcess process) {
        this.port = port;
        this.process = process;
    }

    /** Starts the broker of this directory, creating it the first time, and returns when it answers clients. */
    public static KafkaServer start(Path home, int port, int controllerPort) {
        return start(home, port, controllerPort, Map.of());
    }

    /**
     * The same with further ports, each for clients that reach it by another way: the broker listens on the key and tells
     * them to come to the value.
     */
    public static KafkaServer start(Path home, int port, int controllerPort, Map<Integer, Integer> ways) {
        var data = Directories.createPrivate(home.toAbsolutePath()).resolve("data");
        var settings = home.toAbsolutePath().resolve("server.properties");
        write(settings, BrokerSettings.of(data, port, controllerPort, ways));
        var words = JavaCommand.of(
                List.of(
                        "-Xms32m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        // A short life: half the processor time of a start.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        // It logs through SLF4J; Log4j's bare API on the class path would only complain of having no
                        // provider.
                        "-Dlog4j2.StatusLogger.level=OFF",
                        "-Dlogback.configurationFile=org/convene/local/kafka/broker-logback.xml"),
                BrokerProcess.class,
                List.of(settings.toString(), data.toString(), CLUSTER));
        var log = home.toAbsolutePath().resolve("kafka.log");
        var server =
                new KafkaServer(port, KeptProcess.start(new Command("Kafka", words, Map.of(), log, "TERM", GRACE)));
        server.awaitReady();
        return server;
    }

    private static void write(Path file, Properties settings) {
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // An admin client that meets a closed port backs off; so it is only asked once somebody listens.
        while (Ports.isFree(port)) {
            check(deadline);
        }
        try {
            awaitAnswer(port);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("Kafka doesn't answer:\n" + lastWords(), e);
        }
    }

    /** Returns when the broker on this loopback port answers clients, however it runs. */
    public static void awaitAnswer(int port) {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, 20L,
                AdminClientConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 200L,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 20L,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200L);
        try (var admin = Admin.create(client)) {
            admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no broker answers on port " + port + " for " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka was starting", e);
        }
    }

    private void check(long deadline) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Kafka ended while starting:\n" + lastWords());
        }
        if (System.nanoTime() > deadline) {
            process.close();
            throw new IllegalStateException("Kafka isn't ready after " + PATIENCE + ":\n" + lastWords());
        }
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka was starting", e);
        }
    }

    private String lastWords() {
        return String.join("\n", LogTail.of(process.log(), 10));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public KeptProcess process() {
        return process;
    }

    /** Ends the broker in good order. */
    @Override
    public void close() {
        process.close();
    }
}

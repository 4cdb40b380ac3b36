package org.convene.testing.server;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.convene.local.kafka.BrokerSettings;
import org.convene.local.kafka.KafkaServer;
import org.convene.local.postgres.PostgresServer;
import org.convene.local.postgres.PostgresSettings;
import org.convene.local.postgres.Superuser;
import org.convene.local.process.Ports;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Makes the servers of tests, in containers or as processes of this machine as {@code convene.test.servers} wishes, with
 * the same settings either way; not started yet.
 */
public final class TestServers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POSTGRES_INSIDE = 5432;
    private static final int KAFKA_INSIDE = 9092;
    private static final long SHARED_MEMORY = 256L << 20;

    private TestServers() {}

    /** Returns PostgreSQL for this loopback port; the directory keeps the superuser's password and, if embedded, the data. */
    public static TestServer postgres(Path directory, int port) {
        if (!ServerChoice.made().containers()) {
            return new EmbeddedServer(
                    () -> PostgresServer.start(directory, port).process(), directory.resolve("data"));
        }
        Superuser superuser = PostgresServer.superuserOf(directory, port);
        return new ContainedServer(
                () -> postgresContainer(superuser), port, POSTGRES_INSIDE, () -> awaitAnswer(superuser));
    }

    private static GenericContainer<?> postgresContainer(Superuser superuser) {
        // Testcontainers would turn fsync off, and tests here show what a kill must not lose.
        String[] command = Stream.concat(
                        Stream.of("postgres"),
                        PostgresSettings.ANYWHERE.stream().flatMap(setting -> Stream.of("-c", setting)))
                .toArray(String[]::new);
        return new PostgreSQLContainer(Images.postgres())
                .withUsername(Superuser.NAME)
                .withPassword(superuser.password())
                .withDatabaseName(Superuser.NAME)
                .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", PostgresSettings.OF_NEW_DATA))
                .withSharedMemorySize(SHARED_MEMORY)
                .withCommand(command);
    }

    private static void awaitAnswer(Superuser superuser) {
        Awaitility.await("PostgreSQL answers")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    superuser.shutOthersOut();
                    return true;
                });
    }

    /** Returns a Kafka broker for this loopback port; the directory keeps its data, if embedded. */
    public static TestServer kafka(Path directory, int port) {
        if (!ServerChoice.made().containers()) {
            int controllerPort = Ports.free();
            return new EmbeddedServer(
                    () -> KafkaServer.start(directory, port, controllerPort).process(), directory.resolve("data"));
        }
        return new ContainedServer(() -> kafkaContainer(port), port, KAFKA_INSIDE, () -> KafkaServer.awaitAnswer(port));
    }

    private static GenericContainer<?> kafkaContainer(int port) {
        Map<String, String> environment = new HashMap<>();
        BrokerSettings.anywhere()
                .forEach((name, value) -> environment.put(
                        "KAFKA_" + name.toString().toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        // The port is known beforehand, so the broker is the container's first process and hears when it is to stop;
        // Testcontainers' own command tells it the port later, from a shell that keeps the signal to itself.
        environment.put(
                "KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:%d,BROKER://localhost:9093".formatted(port));
        environment.put("KAFKA_HEAP_OPTS", "-Xms32m -Xmx256m");
        environment.put("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        return new KafkaContainer(Images.kafka()).withEnv(environment).withCommand("/etc/kafka/docker/run");
    }
}

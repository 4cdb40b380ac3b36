package org.convene.faults.stage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.convene.local.kafka.KafkaServer;
import org.convene.local.platform.Service;
import org.convene.local.postgres.Database;
import org.convene.local.postgres.PostgresServer;
import org.convene.local.process.Directories;
import org.convene.local.process.KeptProcess;
import org.convene.local.process.Ports;
import org.convene.local.process.Secrets;
import org.convene.testing.TcpProxy;

/** PostgreSQL and Kafka, each on a small disk of its own where the machine lets us make one. */
public final class Servers implements AutoCloseable {

    private static final Duration RECOVERY = Duration.ofSeconds(40);
    private static final int INSTANCES = 2;

    private final Path home;
    private final int postgresPort = Ports.free();
    private final int kafkaPort = Ports.free();
    private final int controllerPort = Ports.free();
    private final SmallDisk postgresDisk;
    private final SmallDisk kafkaDisk;
    private final List<TcpProxy> kafkaLines;
    private final Map<Integer, Integer> kafkaWays;
    private final Map<Service, Database> databases = new EnumMap<>(Service.class);
    private final Part postgres;
    private final Part kafka;

    private Servers(Path home) {
        this.home = home;
        postgresDisk = SmallDisk.at(Directories.createPrivate(home.resolve("postgres")), 900);
        kafkaDisk = SmallDisk.at(Directories.createPrivate(home.resolve("kafka")), 600);
        // An instance's clients are told to come to its own line; so each listens on a port of its own.
        int first = Ports.free();
        int second = Ports.free();
        kafkaLines = List.of(TcpProxy.to(first), TcpProxy.to(second));
        kafkaWays = Map.of(
                first,
                kafkaLines.getFirst().port(),
                second,
                kafkaLines.getLast().port());
        postgres = new Part("PostgreSQL", () -> again(this::startPostgres));
        kafka = new Part(
                "Kafka",
                () -> again(() -> KafkaServer.start(home.resolve("kafka"), kafkaPort, controllerPort, kafkaWays)
                        .process()));
    }

    static Servers start(Path home) {
        return new Servers(home);
    }

    private KeptProcess startPostgres() {
        var server = PostgresServer.start(home.resolve("postgres"), postgresPort);
        for (var service : Service.values()) {
            var password = Secrets.keptIn(home.resolve("password-" + service.database()));
            databases.put(service, server.database(service.database(), password));
        }
        return server.process();
    }

    /** What was killed may need a while until its leftovers are gone, and what ran out of room until it has some. */
    private static KeptProcess again(Supplier<KeptProcess> start) {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try {
                return start.get();
            } catch (IllegalStateException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Pause.of(Duration.ofMillis(300));
            }
        }
    }

    public Part postgres() {
        return postgres;
    }

    public Part kafka() {
        return kafka;
    }

    public SmallDisk postgresDisk() {
        return postgresDisk;
    }

    public SmallDisk kafkaDisk() {
        return kafkaDisk;
    }

    int postgresPort() {
        return postgresPort;
    }

    /** Returns the broker's address that no fault touches but its own. */
    public String broker() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** Returns the line to the broker of all first, or all second, instances. */
    public TcpProxy kafkaLine(int number) {
        return kafkaLines.get(number - 1);
    }

    /** Returns the directory in which the broker keeps everything. */
    public Path kafkaData() {
        return home.resolve("kafka").resolve("data");
    }

    DatabaseLine database(Service service) {
        var database = databases.get(service);
        if (database == null) {
            throw new IllegalStateException("no database of " + service.title() + " (expected: one for each)");
        }
        return new DatabaseLine(database, postgresPort);
    }

    /** Opens a connection as PostgreSQL's superuser, for what an operator does. */
    public Connection superuser() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty(
                "password", Secrets.keptIn(home.resolve("postgres").resolve("password")));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postgresPort + "/postgres", properties);
    }

    void heal() {
        for (int number = 1; number <= INSTANCES; number++) {
            kafkaLine(number).delay(Duration.ZERO);
            kafkaLine(number).restore();
        }
        postgresDisk.free();
        kafkaDisk.free();
        for (var part : List.of(postgres, kafka)) {
            part.thaw();
            part.start();
        }
    }

    @Override
    public void close() {
        postgres.thaw();
        kafka.thaw();
        postgres.stop();
        kafka.stop();
        kafkaLines.forEach(TcpProxy::close);
        postgresDisk.close();
        kafkaDisk.close();
    }

    /** A database, and how it is reached by another port. */
    record DatabaseLine(Database database, int port) {

        Database through(int other) {
            var url = database.url().replace(":" + port + "/", ":" + other + "/");
            return new Database(database.name(), url, database.user(), database.password());
        }
    }
}

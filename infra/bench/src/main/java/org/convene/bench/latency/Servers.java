package org.convene.bench.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.convene.local.kafka.KafkaServer;
import org.convene.local.postgres.Database;
import org.convene.local.postgres.PostgresServer;
import org.convene.local.process.Directories;
import org.convene.local.process.Ports;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;

/** PostgreSQL and Kafka of a bench's own, with empty data, durable as in production; gone when it ends. */
final class Servers implements AutoCloseable {

    private final Path home;
    private final PostgresServer postgres;
    private final KafkaServer kafka;

    Servers() {
        try {
            home = Files.createTempDirectory("convene-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = PostgresServer.start(home.resolve("postgres"), Ports.free());
        kafka = KafkaServer.start(home.resolve("kafka"), Ports.free(), Ports.free());
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Starts a service without pages on a database of its own. */
    ConfigurableApplicationContext service(Class<?> application, String name) {
        Database database = postgres.database(name, "bench");
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties(List.of(
                                "spring.application.name=" + name,
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.user(),
                                "spring.datasource.password=" + database.password(),
                                "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                                "spring.main.banner-mode=off",
                                "spring.jmx.enabled=false",
                                "spring.autoconfigure.exclude=" + ofPages(),
                                "logging.level.root=warn")
                        .toArray(String[]::new))
                .run();
    }

    /** What the platform's pages need; the bench has that module only for its links. */
    private static String ofPages() {
        return ImportCandidates.load(AutoConfiguration.class, Servers.class.getClassLoader()).getCandidates().stream()
                .filter(name -> name.startsWith("org.convene.web."))
                .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
        Directories.delete(home);
    }
}

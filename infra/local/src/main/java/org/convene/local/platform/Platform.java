package org.convene.local.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.convene.local.kafka.KafkaServer;
import org.convene.local.keys.KeyFiles;
import org.convene.local.mailbox.Mailbox;
import org.convene.local.mailbox.web.MailboxSite;
import org.convene.local.platform.Place.Port;
import org.convene.local.postgres.Database;
import org.convene.local.postgres.PostgresServer;
import org.convene.local.process.KeptProcess;
import org.convene.local.process.Secrets;

/** Everything that runs: PostgreSQL, Kafka, the mailbox and the four services, watched and ended in good order. */
public final class Platform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Executor THREADS = Thread::startVirtualThread;

    private final Place place;
    private final Clock clock;
    private final PrintStream out;
    private final Instant startedAt;
    private final List<Supervised> servers = new ArrayList<>();
    private final List<Supervised> services = new ArrayList<>();
    private final List<AutoCloseable> mail = new ArrayList<>();
    private boolean ready;
    private boolean closed;

    private Platform(Place place, Clock clock, PrintStream out) {
        this.place = place;
        this.clock = clock;
        this.out = out;
        this.startedAt = clock.instant();
    }

    /** Returns the services whose jars are not built. */
    public static List<Service> unbuilt(Place place) {
        return List.of(Service.values()).stream()
                .filter(service -> ServiceJar.of(service, place).isMissing())
                .toList();
    }

    /** Starts everything; whoever gets it must close it, also if it is not ready in the end. */
    public static Platform start(Place place, Clock clock, PrintStream out) {
        var platform = new Platform(place, clock, out);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "the end"));
        platform.start();
        return platform;
    }

    private void start() {
        var keys = KeyFiles.in(place.home().resolve("keys"));
        createClock();
        var layouts = CompletableFuture.allOf(List.of(Service.values()).stream()
                .map(service -> CompletableFuture.runAsync(
                        () -> ServiceJar.of(service, place).layOut(), THREADS))
                .toArray(CompletableFuture[]::new));
        var kafka = CompletableFuture.runAsync(this::startKafka, THREADS);
        var mailbox = Mailbox.open(place.home().resolve("mailbox"), place.port(Port.SMTP), clock);
        mail.add(mailbox);
        mail.addFirst(MailboxSite.open(mailbox, place.port(Port.MAILBOX)));
        var databases = startPostgres();
        layouts.join();
        // They need the broker only to tell and to hear, and wait for it by themselves.
        for (var service : Service.values()) {
            var command = ServiceCommand.of(service, place, keys, database(databases, service));
            add(services, service.title(), () -> KeptProcess.start(command));
        }
        kafka.join();
    }

    private static Database database(Map<Service, Database> databases, Service service) {
        var database = databases.get(service);
        if (database == null) {
            throw new IllegalStateException("no database for " + service.title() + " (expected: one for each)");
        }
        return database;
    }

    private void createClock() {
        try {
            Files.createDirectories(place.logs());
            if (!Files.exists(place.clock())) {
                Files.writeString(place.clock(), "PT0S\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place.clock() + " can't be written", e);
        }
    }

    private Map<Service, Database> startPostgres() {
        var home = place.home().resolve("postgres");
        int port = place.port(Port.POSTGRES);
        var first = PostgresServer.start(home, port);
        var databases = new EnumMap<Service, Database>(Service.class);
        for (var service : Service.values()) {
            var password = Secrets.keptIn(home.resolve("password-" + service.database()));
            databases.put(service, first.database(service.database(), password));
        }
        tellReady("PostgreSQL");
        add(
                servers,
                "PostgreSQL",
                new Starts(
                        first.process(), () -> PostgresServer.start(home, port).process()));
        return databases;
    }

    private void startKafka() {
        var home = place.home().resolve("kafka");
        add(
                servers,
                "Kafka",
                () -> KafkaServer.start(home, place.port(Port.KAFKA), place.port(Port.KAFKA_CONTROLLER))
                        .process());
        tellReady("Kafka");
    }

    private void add(List<Supervised> group, String name, Supplier<KeptProcess> start) {
        var supervised = new Supervised(name, start, out, this::record);
        synchronized (this) {
            group.add(supervised);
        }
        record();
    }

    private synchronized void record() {
        var processes = new LinkedHashMap<String, Long>();
        services.forEach(
                service -> processes.put(service.name(), service.process().pid()));
        servers.forEach(server -> processes.put(server.name(), server.process().pid()));
        RunRecord.write(
                place.home(), new RunRecord(ProcessHandle.current().pid(), startedAt, ready, place.ports(), processes));
    }

    /** Waits until every service is ready; returns those that are not after three minutes. */
    public List<Service> awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var waiting = new ArrayList<>(List.of(Service.values()));
        while (!waiting.isEmpty() && System.nanoTime() < deadline && !isClosed()) {
            for (var service : List.copyOf(waiting)) {
                if (Readiness.of(service, place)) {
                    waiting.remove(service);
                    tellReady(service.title());
                }
            }
            pause();
        }
        synchronized (this) {
            ready = waiting.isEmpty();
        }
        record();
        return waiting;
    }

    private void tellReady(String name) {
        var seconds = Duration.between(startedAt, clock.instant()).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "  %-22s ready after %4.1f s%n", name, seconds);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether it ends or has ended. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Ends the services first, so that nothing they are doing fails, then what they stand on. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        end(services);
        mail.forEach(Platform::end);
        end(servers);
        out.println("Convene has ended.");
    }

    private void end(List<Supervised> group) {
        List<Supervised> now;
        synchronized (this) {
            now = List.copyOf(group);
        }
        now.forEach(Supervised::requestStop);
        now.forEach(Supervised::awaitEnd);
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("the mailbox can't be closed", e);
        }
    }
}

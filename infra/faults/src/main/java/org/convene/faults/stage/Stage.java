package org.convene.faults.stage;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.convene.client.Connection;
import org.convene.local.demo.ShiftedClock;
import org.convene.local.mailbox.Behaviour;
import org.convene.local.mailbox.Mailbox;
import org.convene.local.platform.Place;
import org.convene.local.platform.Service;
import org.convene.local.process.Directories;
import org.convene.local.process.Ports;
import org.convene.testing.TcpProxy;

/** The platform under test, on empty data: PostgreSQL, Kafka and two instances of each service as processes. */
public final class Stage implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration ANSWER = Duration.ofSeconds(12);

    private final Servers servers;
    private final Mailbox mailbox;
    private final Map<Service, List<Instance>> instances = new EnumMap<>(Service.class);
    private final Map<Service, TcpProxy> doors;
    private final ShiftedClock clock;
    private final Clock real;
    private final AtomicBoolean closed = new AtomicBoolean();
    private Duration ahead = Duration.ZERO;

    private Stage(Servers servers, Mailbox mailbox, Map<Service, TcpProxy> doors, ShiftedClock clock, Clock real) {
        this.servers = servers;
        this.mailbox = mailbox;
        this.doors = doors;
        this.clock = clock;
        this.real = real;
    }

    /**
     * Starts everything in a directory, whose content it deletes, and returns when every instance is ready.
     *
     * @param older a checkout of an older version, which may take an instance's place; empty if none is at hand
     */
    public static Stage open(Path root, Optional<Path> older, Path home, Clock real, PrintStream out) {
        empty(home);
        var place = new Place(root, home, Map.of());
        var olderPlace = older.map(version -> new Place(version, home.resolve("app/older"), Map.of()));
        for (var service : Service.values()) {
            Installer.layOut(service, place);
            olderPlace.ifPresent(version -> Installer.layOut(service, version));
        }
        out.println("Starting PostgreSQL, Kafka and two instances of each service …");
        var mailbox = Mailbox.open(home.resolve("mailbox"), Ports.free(), real);
        var installer = new Installer(place, olderPlace, Servers.start(home), mailbox);
        var stage = installer.stage(real);
        if (!Pause.until(START, stage::isReady)) {
            var late = stage.all().filter(instance -> !instance.isReady()).toList();
            stage.close();
            throw new IllegalStateException("not ready after " + START + ": " + late + "; their logs: " + place.logs());
        }
        return stage;
    }

    // But for the services' programs: what the JVM learnt about them halves the next start.
    private static void empty(Path home) {
        try (var children = Files.list(Directories.createPrivate(home))) {
            children.filter(child -> !child.endsWith("app")).forEach(Directories::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(home + " can't be emptied", e);
        }
    }

    static Stage of(
            Servers servers,
            Mailbox mailbox,
            Map<Service, TcpProxy> doors,
            List<Instance> instances,
            ShiftedClock clock,
            Clock real) {
        var stage = new Stage(servers, mailbox, doors, clock, real);
        instances.forEach(instance -> stage.instances
                .computeIfAbsent(instance.service(), service -> new ArrayList<>())
                .add(instance));
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "the end"));
        return stage;
    }

    public boolean isReady() {
        return all().allMatch(Instance::isReady);
    }

    public Stream<Instance> all() {
        return instances.values().stream().flatMap(List::stream);
    }

    public List<Instance> of(Service service) {
        return List.copyOf(instances.getOrDefault(service, List.of()));
    }

    public Servers servers() {
        return servers;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** Returns what time it is for the services' domain. */
    public synchronized Instant now() {
        return real.instant().plus(ahead);
    }

    /** Moves the domain clock of all instances forward. */
    public synchronized void jump(Duration time) {
        ahead = ahead.plus(time);
        clock.moveTo(now());
    }

    /** Returns nobody's way through the front door. */
    public Connection connection() {
        return Connection.to(
                URI.create("http://localhost:" + door(Service.GATEWAY).port()), ANSWER);
    }

    /** Returns the line on which a service takes requests, over which they are spread to its instances. */
    public TcpProxy door(Service service) {
        var door = doors.get(service);
        if (door == null) {
            throw new IllegalStateException("no door of " + service.title() + " (expected: one for each)");
        }
        return door;
    }

    /** Has one instance of a service do something that operators may ask for, such as {@code messaging/restate}. */
    public void tell(Service service, String action, Map<String, Object> how, Duration patience) {
        boolean told = Pause.until(
                patience,
                () -> of(service).stream()
                        .anyMatch(instance ->
                                instance.operators().tell(action, how).isPresent()));
        if (!told) {
            throw new IllegalStateException(service.title() + ": " + action + " not done (expected: it answers)");
        }
    }

    /** Makes everything work again, whatever was done to it; returns without waiting for readiness. */
    public void heal() {
        mailbox.behave(new Behaviour.Accept());
        servers.heal();
        Stream.concat(doors.values().stream(), all().flatMap(instance -> instance.lines().stream()))
                .forEach(line -> {
                    line.delay(Duration.ZERO);
                    line.restore();
                });
        all().forEach(instance -> {
            instance.part().thaw();
            instance.part().start();
        });
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        var parts = all().map(Instance::part).toList();
        parts.forEach(Part::thaw);
        parts.forEach(Part::requestStop);
        parts.forEach(Part::stop);
        mailbox.close();
        servers.close();
        doors.values().forEach(TcpProxy::close);
    }
}

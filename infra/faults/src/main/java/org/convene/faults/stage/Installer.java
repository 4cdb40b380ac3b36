package org.convene.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.convene.local.demo.ShiftedClock;
import org.convene.local.keys.KeyFiles;
import org.convene.local.mailbox.Mailbox;
import org.convene.local.platform.Place;
import org.convene.local.platform.Place.Port;
import org.convene.local.platform.Service;
import org.convene.local.platform.ServiceCommand;
import org.convene.local.platform.ServiceJar;
import org.convene.local.process.Command;
import org.convene.local.process.KeptProcess;
import org.convene.local.process.Ports;
import org.convene.local.status.Actuator;
import org.convene.testing.TcpProxy;

/** Starts the instances as {@code ./convene up} starts its one of each, with a proxy on every line. */
final class Installer {

    private static final int INSTANCES = 2;

    /** How long the gateway waits for a service: a hanging one shall not outlast the round. */
    private static final String PATIENCE = "6s";

    private static final Duration OPERATORS_PATIENCE = Duration.ofSeconds(10);

    private final Place place;
    private final Optional<Place> older;
    private final Servers servers;
    private final Mailbox mailbox;
    private final KeyFiles keys;
    private final Map<Service, List<Integer>> ports = new EnumMap<>(Service.class);
    private final Map<Service, TcpProxy> doors = new EnumMap<>(Service.class);

    /**
     * @param older where an older version is; empty if none is at hand
     */
    Installer(Place place, Optional<Place> older, Servers servers, Mailbox mailbox) {
        this.place = place;
        this.older = older;
        this.servers = servers;
        this.mailbox = mailbox;
        this.keys = KeyFiles.in(place.home().resolve("keys"));
        for (var service : Service.values()) {
            var own = List.of(Ports.free(), Ports.free());
            ports.put(service, own);
            doors.put(service, TcpProxy.to(new Balancer(own)));
        }
    }

    static void layOut(Service service, Place place) {
        if (Files.notExists(ServiceJar.of(service, place).jar())) {
            throw new IllegalStateException(service.title() + " is not built (expected: built before)");
        }
        ServiceJar.of(service, place).layOut();
    }

    Stage stage(Clock real) {
        try {
            Files.createDirectories(place.logs());
            Files.writeString(place.clock(), "PT0S\n");
        } catch (IOException e) {
            throw new UncheckedIOException(place.home() + " can't be written", e);
        }
        var instances = new ArrayList<Instance>();
        for (var service : Service.values()) {
            for (int number = 1; number <= INSTANCES; number++) {
                instances.add(instance(service, number));
            }
        }
        return Stage.of(servers, mailbox, doors, instances, new ShiftedClock(place.clock(), real), real);
    }

    private Instance instance(Service service, int number) {
        int port = portsOf(service).get(number - 1);
        int operators = service == Service.GATEWAY ? Ports.free() : port;
        var postgres = TcpProxy.to(servers.postgresPort());
        var smtp = TcpProxy.to(mailbox.smtpPort());
        var seen = new EnumMap<Port, Integer>(Port.class);
        seen.put(Port.GATEWAY, door(Service.GATEWAY));
        seen.put(Port.EVENT, door(Service.EVENT));
        seen.put(Port.REGISTRATION, door(Service.REGISTRATION));
        seen.put(Port.NOTIFICATION, door(Service.NOTIFICATION));
        seen.put(Port.OPERATORS, operators);
        seen.put(Port.KAFKA, servers.kafkaLine(number).port());
        seen.put(Port.SMTP, smtp.port());
        var own = new Place(place.root(), place.home(), seen);
        var database = servers.database(service).through(postgres.port());
        Function<Place, Command> command = version ->
                command(number, port, ServiceCommand.of(ServiceJar.of(service, version), own, keys, database));
        var newest = command.apply(place);
        return new Instance(
                service,
                number,
                new Part(service.title() + " " + number, () -> KeptProcess.start(newest)),
                port,
                new Actuator(URI.create("http://127.0.0.1:" + operators), OPERATORS_PATIENCE),
                postgres,
                smtp,
                older.map(command));
    }

    private Command command(int number, int port, Command command) {
        var told = new HashMap<>(command.environment());
        told.put("SERVER_PORT", Integer.toString(port));
        told.put("CONVENE_SERVICES_PATIENCE", PATIENCE);
        var log = place.logs().resolve(command.name() + "-" + number + ".log");
        return new Command(command.name(), command.words(), told, log, command.signal(), command.grace());
    }

    private int door(Service service) {
        return Objects.requireNonNull(doors.get(service), service.title()).port();
    }

    private List<Integer> portsOf(Service service) {
        return ports.getOrDefault(service, List.of());
    }
}

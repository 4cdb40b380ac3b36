package org.convene.local.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.convene.local.process.Ports;

/**
 * Where a platform is on this machine.
 *
 * @param root the checkout, where the services' jars are
 * @param home where all its data is
 */
public record Place(Path root, Path home, Map<Port, Integer> ports) {

    /** Who operates a platform on one machine, unless {@code CONVENE_OPERATORS} names others. */
    public static final String OPERATOR = "operator@convene.localhost";

    /** A port, whose it is, and the variable that changes it. */
    public enum Port {
        GATEWAY("the gateway", 8080),
        EVENT("event-service", 8081),
        REGISTRATION("registration-service", 8082),
        NOTIFICATION("notification-service", 8083),
        MAILBOX("the mailbox's pages", 8025),
        SMTP("the mailbox (SMTP)", 2525),
        POSTGRES("PostgreSQL", 5433),
        KAFKA("Kafka", 9094),
        KAFKA_CONTROLLER("Kafka's controller", 9095),
        OPERATORS("the gateway, for operators", 8084);

        private final String owner;
        private final int usual;

        Port(String owner, int usual) {
            this.owner = owner;
            this.usual = usual;
        }

        public String owner() {
            return owner;
        }

        public int usual() {
            return usual;
        }

        public String variable() {
            return "CONVENE_" + name() + "_PORT";
        }
    }

    public Place {
        ports = Map.copyOf(ports);
    }

    /** Returns who is named to operate it, with commas; blank if {@code CONVENE_OPERATORS} is there and names nobody. */
    public static String operators() {
        return System.getenv().getOrDefault("CONVENE_OPERATORS", OPERATOR);
    }

    /** Returns what {@code CONVENE_JAVA_OPTIONS} adds to the options of the services' JVMs; the last of a kind counts. */
    static List<String> javaOptions() {
        var options = System.getenv().getOrDefault("CONVENE_JAVA_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    public int port(Port port) {
        return ports.getOrDefault(port, port.usual());
    }

    /** Returns where browsers go. */
    public URI gateway() {
        return URI.create("http://localhost:" + port(Port.GATEWAY));
    }

    public URI mailbox() {
        return URI.create("http://localhost:" + port(Port.MAILBOX));
    }

    public Path logs() {
        return home.resolve("log");
    }

    public Path clock() {
        return home.resolve("clock");
    }

    /** Returns a line for each port that somebody else has taken, empty if there is none. */
    public String takenPorts() {
        var lines = new StringBuilder();
        for (var port : Port.values()) {
            if (!Ports.isFree(port(port))) {
                lines.append("Port %d is taken (wanted for %s). Choose another: %s=%d ./convene up%n"
                        .formatted(port(port), port.owner(), port.variable(), port(port) + 100));
            }
        }
        if (!lines.isEmpty()) {
            lines.append("Or move all of them: ./convene up --port-base 18080\n");
        }
        return lines.toString();
    }
}

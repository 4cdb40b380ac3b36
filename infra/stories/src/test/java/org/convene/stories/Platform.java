package org.convene.stories;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.local.demo.Api;
import org.convene.local.demo.Letters;
import org.convene.local.demo.ShiftedClock;
import org.convene.local.process.Ports;
import org.convene.testing.CalendarEntry;
import org.convene.testing.ReceivedMail;
import org.convene.web.link.KeyRing;

/** The whole platform as {@code ./convene up} starts it, on ports and data of its own; all stories share one. */
public final class Platform {

    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String OPERATORS = "olga@rights.example.org,olga@borders.example.org";

    private final Clock real = Clock.system(ZoneOffset.UTC);
    private final int port = freeRange();
    private final Path home;
    private final Process process;
    private Duration ahead = Duration.ZERO;
    private final Letters letters = new Letters(mailbox());

    private Platform() {
        try {
            home = Files.createTempDirectory("convene-story");
            ProcessBuilder up = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dlogback.configurationFile=org/convene/local/kafka/broker-logback.xml",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.convene.local.Convene",
                            "up",
                            "--port-base",
                            Integer.toString(port))
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("up.log").toFile())
                    .redirectInput(ProcessBuilder.Redirect.PIPE);
            up.environment().put("CONVENE_VAR", home.resolve("var").toString());
            up.environment().put("CONVENE_OPERATORS", OPERATORS);
            // What routes there are is asked of the services themselves, on their own ports.
            up.environment()
                    .put("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "health,info,messaging,mail,metrics,mappings");
            process = up.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Even a killed launcher leaves nothing behind, so there is no need to wait for it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await("Convene is ready; " + home.resolve("up.log"))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the platform ended:\n" + output());
                    }
                })
                .until(() -> output().contains("Convene is ready"));
    }

    public static Platform shared() {
        return Shared.INSTANCE;
    }

    /** A day for a workshop, some weeks ahead for the services, whose clock an earlier story may have moved. */
    public LocalDate future() {
        return LocalDate.ofInstant(real.instant().plus(ahead), ZoneOffset.UTC).plusDays(40);
    }

    public URI gateway() {
        return URI.create("http://localhost:" + port);
    }

    /** Where a service listens itself, which the gateway hides: 1 is event-, 2 registration-, 3 notification-service. */
    public URI service(int number) {
        return URI.create("http://localhost:" + (port + number));
    }

    public URI mailbox() {
        return URI.create("http://localhost:" + (port + 4));
    }

    public Api api() {
        return new Api(gateway());
    }

    public Letters letters() {
        return letters;
    }

    /** The key ring with which an owner signs personal links; notification-service, which writes the mails, holds all. */
    public KeyRing keys(String owner) {
        return KeyRing.load(home.resolve("var/keys/notification-service").resolve("links-" + owner + ".properties"));
    }

    /** What all of it has written down: each service's log, and what the launcher said. */
    public List<Path> logs() {
        try (Stream<Path> services = Files.list(home.resolve("var/log"))) {
            return Stream.concat(services, Stream.of(home.resolve("up.log"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the broker listens. */
    public String kafka() {
        return "127.0.0.1:" + (port + 7);
    }

    /** Moves the domain clock of all services, forward only. */
    void moveClockTo(Instant instant) {
        ahead = Duration.between(real.instant(), instant);
        new ShiftedClock(home.resolve("var/clock"), real).moveTo(instant);
    }

    /** Returns the mails to an address whose text holds these words. */
    List<ReceivedMail> mails(String address, String words) {
        return new MailsOf(mailbox(), address)
                .all().stream().filter(mail -> mail.text().contains(words)).toList();
    }

    void awaitMail(String address, String words) {
        await("a mail to " + address + " with: " + words)
                .until(() -> !mails(address, words).isEmpty());
    }

    /** Waits until the calendar that the mails to this address make holds what is expected of its entries. */
    void awaitCalendar(String address, Consumer<Collection<CalendarEntry>> expected) {
        await("the calendar of " + address)
                .untilAsserted(() -> expected.accept(
                        new MailsOf(mailbox(), address).calendar().entries()));
    }

    /** Kills a service; its supervisor starts it again by itself. */
    void kill(String service) {
        List<ProcessHandle> found = process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .filter(child -> child.info().commandLine().orElse("").contains("/" + service))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(service + ": " + found.size() + " processes (expected: 1)");
        }
        found.getFirst().destroyForcibly();
    }

    private String output() {
        try {
            return Files.readString(home.resolve("up.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freeRange() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = Ports.free();
            if (IntStream.range(first, first + 12).allMatch(Ports::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("free ports: no twelve in a row (expected: some)");
    }

    private static final class Shared {
        private static final Platform INSTANCE = new Platform();
    }
}

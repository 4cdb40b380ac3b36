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
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.convene.local.PlatformProcess;
import org.convene.local.demo.Api;
import org.convene.local.demo.Letters;
import org.convene.local.demo.ShiftedClock;
import org.convene.local.platform.Place;
import org.convene.testing.CalendarEntry;
import org.convene.testing.ReceivedMail;
import org.convene.testing.Throwaway;
import org.convene.web.link.KeyRing;

/** The whole platform as {@code ./convene up} starts it, on ports and data of its own; all stories share one. */
public final class Platform {

    /** How far its port is from the gateway’s: the ports are given out in the order of {@link Place.Port}. */
    private static final int OPERATORS_PORT = List.of(Place.Port.values()).indexOf(Place.Port.OPERATORS);

    static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final String OPERATORS = "olga@rights.example.org,olga@borders.example.org,"
            + "olga@languages.example.org,olga@zoomed.example.org,olga@arabic.example.org";

    private final Clock real = Clock.system(ZoneOffset.UTC);
    private final Path home = Throwaway.directory("story");
    private final PlatformProcess process;
    private final int port;
    private final Letters letters;
    private Duration ahead = Duration.ZERO;

    private Platform() {
        process = PlatformProcess.start(
                ROOT,
                home,
                Map.of(
                        "CONVENE_OPERATORS",
                        OPERATORS,
                        // What routes there are is asked of the services themselves, on their own ports.
                        "MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE",
                        "health,info,messaging,mail,metrics,mappings,services",
                        // A foundation's own system is on this machine too.
                        "CONVENE_WEBHOOKS_ALLOWED_TARGETS",
                        "127.0.0.0/8"));
        Throwaway.atExit(process::kill);
        port = process.place().port(Place.Port.GATEWAY);
        letters = new Letters(mailbox());
    }

    public static Platform shared() {
        return Shared.INSTANCE;
    }

    /** Where all its data lies. */
    Path data() {
        return home.resolve("var");
    }

    Databases databases() {
        return new Databases(port + 6, home.resolve("var/postgres"));
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

    /** Where the gateway tells operators how it is. */
    public URI operators() {
        return service(OPERATORS_PORT);
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
            return Stream.concat(services, Stream.of(process.output())).toList();
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
        List<ProcessHandle> found = process.handle()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .filter(child -> child.info().commandLine().orElse("").contains("/" + service))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(service + ": " + found.size() + " processes (expected: 1)");
        }
        found.getFirst().destroyForcibly();
    }

    private static final class Shared {
        private static final Platform INSTANCE = new Platform();
    }
}

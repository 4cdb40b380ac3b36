package org.convene.bench.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.client.model.DetailsInput;
import org.convene.client.model.TermsInput;
import org.convene.local.PlatformProcess;
import org.convene.local.demo.Desk;
import org.convene.local.demo.Letters;
import org.convene.local.demo.Partner;
import org.convene.local.platform.Place;
import org.convene.local.platform.Place.Port;
import org.convene.local.platform.Service;
import org.convene.local.postgres.PostgresServer;
import org.convene.local.postgres.Superuser;
import org.convene.local.process.Directories;
import org.convene.local.status.StatusReport;

/**
 * A whole platform of a bench's own, with empty data, its JVMs set for load that lasts, and a foundation whose member acts
 * through the API. One limit is raised: how many people a foundation may invite in a day; the gateway counts no floods of
 * its own machine.
 */
public final class Scene implements AutoCloseable {

    private static final String OPTIONS =
            "-XX:TieredStopAtLevel=4 -XX:ReservedCodeCacheSize=240m -Xmx768m -Dconvene.invitees.daily=10000000";
    private static final Partner FOUNDATION = new Partner(
            "Bench Foundation", "Bench", "CH", "Europe/Zurich", "#2a5fb5", "Ben Ch", "ben@bench.example.org");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int PLENTY_OF_DAYS = 60;

    private final Path home;
    private final PlatformProcess platform;
    private final Letters letters;
    private final Desk desk;

    /** Starts the platform of this checkout; its jars must be built. */
    public Scene(Path checkout) {
        try {
            home = Files.createTempDirectory("convene-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        platform = PlatformProcess.start(checkout, home, Map.of("CONVENE_JAVA_OPTIONS", OPTIONS));
        letters = new Letters(place().mailbox());
        desk = Desk.of(FOUNDATION, org.convene.client.Connection.to(gateway()), letters);
        desk.registerFoundation();
    }

    /** Agrees on a workshop with so many room places and publishes it. */
    public UUID publishWorkshop(int places) {
        TermsInput terms = TermsInput.builder()
                .language("en")
                .title("Respiratory failure in the first 72 hours")
                .purpose("Nine physicians discuss six cases with colleagues of seven countries.")
                .localStart(
                        LocalDate.now(ZoneOffset.UTC).plusDays(PLENTY_OF_DAYS).atTime(LocalTime.of(10, 0)))
                .timeZone("Europe/Zurich")
                .durationMinutes(150)
                .roomPlaces(places)
                .audience(false)
                .build();
        UUID workshop = desk.draft(terms, new DetailsInput(URI.create("https://meet.example.org/bench"), List.of()));
        desk.submit(workshop, terms);
        desk.publish(workshop);
        return workshop;
    }

    public Desk desk() {
        return desk;
    }

    /** Signs the foundation's member in as her browser does; returns its cookies. */
    public String signIn() {
        return BrowserSignIn.at(gateway(), FOUNDATION.address(), letters);
    }

    public Place place() {
        return platform.place();
    }

    public URI gateway() {
        return place().gateway();
    }

    /** The file with the keys that sign an owner's personal links. */
    public Path linkKeys(String owner) {
        return place().home().resolve("keys/notification-service/links-" + owner + ".properties");
    }

    /** Connects as who runs the server. */
    public Connection connectAsSuperuser(String database) {
        int port = place().port(Port.POSTGRES);
        Superuser superuser = PostgresServer.superuserOf(place().home().resolve("postgres"), port);
        try {
            // So that a reference in batches is as quick as the driver can make it.
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true",
                    Superuser.NAME,
                    superuser.password());
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + database, e);
        }
    }

    /** Waits until everything is told, heard and mailed; nothing may be stuck then. */
    public void awaitQuiet() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            StatusReport now = StatusReport.of(place());
            if (isQuiet(now)) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not quiet after " + PATIENCE + ": " + now.json());
            }
            pause();
        }
    }

    private static boolean isQuiet(StatusReport now) {
        now.flows().stream().filter(flow -> !flow.stuck().isEmpty()).findAny().ifPresent(flow -> {
            throw new IllegalStateException(flow.service() + ": stuck (expected: nothing): "
                    + flow.stuck().getFirst());
        });
        return now.flows().size() == Service.values().length
                && now.flows().stream().allMatch(flow -> flow.waiting() == 0 && flow.lag() == 0)
                && now.mail() != null
                && now.mail().queued() == 0;
    }

    static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(250));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for quiet", e);
        }
    }

    @Override
    public void close() {
        platform.close();
        Directories.delete(home);
    }
}

package org.convene.testing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.convene.local.postgres.PostgresServer;
import org.convene.local.postgres.Superuser;
import org.convene.local.process.Ports;
import org.convene.local.process.Secrets;
import org.convene.testing.server.TestServer;
import org.convene.testing.server.TestServers;

/** PostgreSQL for tests: as durable and as distrustful as the one that {@code convene up} starts. */
public final class RealPostgres implements AutoCloseable {

    private static final int LONGEST_PREFIX = 40;

    private final Path directory = Throwaway.directory("postgres");
    private final int port = Ports.free();
    private final AtomicInteger databases = new AtomicInteger();
    private final TestServer server = TestServers.postgres(directory, port);
    private boolean running;

    private RealPostgres() {
        Throwaway.atExit(this::close);
        start();
    }

    /** The server that all tests of this JVM share: started at the first call, never to be stopped by a test. */
    public static RealPostgres shared() {
        return Shared.INSTANCE;
    }

    /** A server that one test may stop and start. */
    public static RealPostgres startOwn() {
        return new RealPostgres();
    }

    /** Returns an empty database that no other test knows. */
    public Database newDatabase(String prefix) {
        var base = prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        if (base.length() > LONGEST_PREFIX || !base.matches("[a-z].*")) {
            throw new IllegalArgumentException(
                    "prefix: " + prefix + " (expected: a letter first, at most " + LONGEST_PREFIX + " characters)");
        }
        var name = base + "_" + databases.incrementAndGet();
        var database = superuser().database(name, Secrets.random());
        return new Database(database.url(), database.user(), database.password(), database.name());
    }

    public int port() {
        return port;
    }

    /** Starts it again, on the same port, with all that was committed. */
    public synchronized void start() {
        if (!running) {
            server.start();
            running = true;
        }
    }

    /** Stops it in good order, cutting every connection. */
    public synchronized void stop() {
        if (running) {
            server.stop();
            running = false;
        }
    }

    /** Ends it as a power cut would; what was committed is there after {@link #start}. */
    public synchronized void kill() {
        if (running) {
            server.kill();
            running = false;
        }
    }

    private synchronized Superuser superuser() {
        if (!running) {
            throw new IllegalStateException("PostgreSQL is stopped (expected: started)");
        }
        return PostgresServer.superuserOf(directory, port);
    }

    @Override
    public synchronized void close() {
        stop();
        server.close();
    }

    private static final class Shared {
        private static final RealPostgres INSTANCE = new RealPostgres();
    }
}

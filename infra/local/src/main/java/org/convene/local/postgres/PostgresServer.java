package org.convene.local.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convene.local.process.Command;
import org.convene.local.process.KeptProcess;
import org.convene.local.process.LogTail;

/**
 * A running PostgreSQL on a loopback port: everything durable, nobody trusted, and each database reachable by its own
 * role alone.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Superuser superuser;
    private final int port;
    private final KeptProcess process;

    private PostgresServer(Superuser superuser, int port, KeptProcess process) {
        this.superuser = superuser;
        this.port = port;
        this.process = process;
    }

    /** Starts the server of this directory, creating it the first time, and returns when it accepts connections. */
    public static PostgresServer start(Path home, int port) {
        var directory = new DataDirectory(home.toAbsolutePath());
        var user = Unprivileged.here();
        var binaries = PostgresBinaries.unpacked(user);
        directory.createIfMissing(binaries, user);
        var words = new ArrayList<>(user.prefix());
        words.addAll(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                directory.data().toString()));
        for (var setting : settings(port)) {
            words.addAll(List.of("-c", setting));
        }
        // SIGINT is PostgreSQL's "fast" shutdown: it waits for no client.
        var command = new Command("PostgreSQL", words, Map.of(), directory.log(), "INT", GRACE);
        var server = new PostgresServer(superuserOf(home, port), port, KeptProcess.start(command));
        server.awaitReady();
        return server;
    }

    /** Returns who rules over the server of this directory on this port, whether it runs or not. */
    public static Superuser superuserOf(Path home, int port) {
        return Superuser.at(port, new DataDirectory(home.toAbsolutePath()).password());
    }

    private static List<String> settings(int port) {
        return Stream.concat(
                        Stream.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories="),
                        PostgresSettings.ANYWHERE.stream())
                .toList();
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                superuser.shutOthersOut();
                return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "PostgreSQL ended while starting:\n" + String.join("\n", LogTail.of(process.log(), 10)), e);
                }
                if (System.nanoTime() > deadline) {
                    process.close();
                    throw new IllegalStateException("PostgreSQL isn't ready after " + PATIENCE, e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
        }
    }

    /** Returns what {@link Superuser#database} does. */
    public Database database(String name, String password) {
        return superuser.database(name, password);
    }

    /** Opens a connection as the superuser, for what an operator does. */
    public Connection superuser(String database) throws SQLException {
        return superuser.connect(database);
    }

    public int port() {
        return port;
    }

    public KeptProcess process() {
        return process;
    }

    /** Ends the server in good order. */
    @Override
    public void close() {
        process.close();
    }
}

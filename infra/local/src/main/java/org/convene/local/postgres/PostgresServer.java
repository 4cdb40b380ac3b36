package org.convene.local.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.convene.local.process.Command;
import org.convene.local.process.KeptProcess;
import org.convene.local.process.LogTail;

/**
 * A running PostgreSQL on a loopback port: everything durable, nobody trusted, and each database reachable by its own
 * role alone.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final DataDirectory directory;
    private final int port;
    private final KeptProcess process;

    private PostgresServer(DataDirectory directory, int port, KeptProcess process) {
        this.directory = directory;
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
        var server = new PostgresServer(directory, port, KeptProcess.start(command));
        server.awaitReady();
        return server;
    }

    private static List<String> settings(int port) {
        return List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256",
                "shared_preload_libraries=pg_stat_statements",
                "shared_buffers=64MB",
                "max_wal_size=512MB",
                "max_connections=200",
                "io_workers=1",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                // What people typed is in statements and details: neither belongs into a log.
                "log_error_verbosity=terse",
                "log_min_error_statement=panic",
                "log_checkpoints=off");
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = superuser(SUPERUSER);
                    var statement = connection.createStatement()) {
                statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
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

    /**
     * Returns a database whose role, of the same name, is the only one that may connect to it; creates both where they
     * are missing and gives the role this password.
     */
    public Database database(String name, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: " + name + " (expected: " + NAME + ")");
        }
        try (Connection connection = superuser(SUPERUSER)) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE %s LOGIN", name);
            }
            execute(connection, "ALTER ROLE %s PASSWORD '" + ScramVerifier.of(password) + "'", name);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %1$s OWNER %1$s", name);
            }
            execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC", name);
            return new Database(name, url(name), name, password);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " can't be created", e);
        }
    }

    /** Opens a connection as the superuser, for what an operator does. */
    public Connection superuser(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", directory.password());
        return DriverManager.getConnection(url(database), properties);
    }

    private String url(String database) {
        // An error's details quote the row that broke a rule, and with it people's addresses.
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(String.format(Locale.ROOT, sql, '"' + name + '"'));
        }
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

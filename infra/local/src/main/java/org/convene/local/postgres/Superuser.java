package org.convene.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/** The superuser of a PostgreSQL on a loopback port, who makes databases that only their own role may reach. */
public final class Superuser {

    /** What the superuser and the database that is always there are called. */
    public static final String NAME = "postgres";

    private static final Pattern NAMES = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final int port;
    private final String password;

    private Superuser(int port, String password) {
        this.port = port;
        this.password = password;
    }

    public static Superuser at(int port, String password) {
        return new Superuser(port, password);
    }

    public String password() {
        return password;
    }

    /** Opens a connection, for what an operator does. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", NAME);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(database), properties);
    }

    /** Shuts everybody else out of the databases that every server has. */
    public void shutOthersOut() throws SQLException {
        try (Connection connection = connect(NAME);
                var statement = connection.createStatement()) {
            statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
        }
    }

    /**
     * Returns a database whose role, of the same name, is the only one that may connect to it; creates both where they
     * are missing and gives the role this password.
     */
    public Database database(String name, String rolePassword) {
        if (!NAMES.matcher(name).matches()) {
            throw new IllegalArgumentException("name: " + name + " (expected: " + NAMES + ")");
        }
        try (Connection connection = connect(NAME)) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE %s LOGIN", name);
            }
            execute(connection, "ALTER ROLE %s PASSWORD '" + ScramVerifier.of(rolePassword) + "'", name);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %1$s OWNER %1$s", name);
            }
            execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC", name);
            return new Database(name, url(name), name, rolePassword);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " can't be created", e);
        }
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
}

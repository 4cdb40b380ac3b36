package org.convene.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks into the databases of a running platform, and lays hands on them, as an operator could. */
final class Databases {

    private static final List<String> NAMES = List.of("gateway", "events", "registrations", "notifications");

    private static final String TABLES = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')""";

    private final int port;
    private final Path home;

    Databases(int port, Path home) {
        this.port = port;
        this.home = home;
    }

    /** Returns every table, as {@code database: table}, in which some row has this text, in whatever case. */
    Set<String> tablesWith(String text) {
        Set<String> found = new TreeSet<>();
        for (String database : NAMES) {
            try (Connection connection = connect(database)) {
                for (String table : rows(connection, TABLES)) {
                    String some =
                            "SELECT 'x' FROM " + table + " t WHERE position(lower(?) IN lower(t::text)) > 0 LIMIT 1";
                    if (!rows(connection, some, text).isEmpty()) {
                        found.add(database + ": " + table);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(database, e);
            }
        }
        return found;
    }

    /** Does what only the owner of a database can do, all or nothing. */
    void change(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(database, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, database, password(database));
    }

    private String password(String database) {
        try {
            return Files.readString(home.resolve("password-" + database)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        }
    }
}

package org.convene.testing.input;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What lies in a database, as far as a request can have changed it: a digest of each table, and the texts in all. */
public final class DatabaseState {

    private final DataSource database;
    private final Set<String> inMotion;
    private String snapshot = "";
    private Map<String, String> digests = Map.of();

    /**
     * Looks at a database.
     *
     * @param inMotion tables that the service also changes by itself, such as {@code public.place}: a change of these
     *     alone is nobody's doing
     */
    public DatabaseState(DataSource database, String... inMotion) {
        this.database = database;
        this.inMotion = Set.of(inMotion);
    }

    /** Returns the tables that changed since, except for what the service does by itself. */
    public Set<String> changedSince(Map<String, String> before) {
        Map<String, String> now = digests();
        Set<String> changed = new TreeSet<>();
        now.forEach((table, digest) -> {
            if (!digest.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return inMotion.containsAll(changed) ? Set.of() : Set.copyOf(changed);
    }

    /** Returns a digest of all rows of each table. */
    public Map<String, String> digests() {
        try (Connection connection = database.getConnection()) {
            // As long as no transaction writes, the snapshot stays as it is, and so do the rows.
            String seen = text(connection, "SELECT pg_current_snapshot()::text");
            if (!seen.equals(snapshot)) {
                digests = digests(connection);
                snapshot = seen;
            }
            return digests;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> digests(Connection connection) throws SQLException {
        String all = tables(connection).stream()
                .map(table ->
                        "SELECT '" + table + "', md5(string_agg(t::text, '|' ORDER BY t::text)) FROM " + table + " t")
                .collect(Collectors.joining(" UNION ALL "));
        Map<String, String> digests = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(all)) {
            while (rows.next()) {
                digests.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
        }
        return digests;
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Returns the tables that hold a row whose text matches a regular expression of PostgreSQL. */
    public List<String> tablesMatching(String expression) {
        List<String> matching = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (var statement =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " t WHERE t::text ~ ?")) {
                    statement.setString(1, expression);
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        if (rows.getInt(1) > 0) {
                            matching.add(table);
                        }
                    }
                }
            }
            return matching;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                          AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                          AND n.nspname || '.' || c.relname
                              NOT IN ('messaging.outbox_partition', 'public.flyway_schema_history')
                        ORDER BY 1""")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}

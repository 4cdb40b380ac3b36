package org.convene.bench.scene;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a database was asked, as PostgreSQL's pg_stat_statements counts it. */
public final class Statements implements AutoCloseable {

    private static final int LONGEST = 90;

    private final String database;
    private final Connection connection;

    public Statements(Scene scene, String database) {
        this.database = database;
        this.connection = scene.connectAsSuperuser("postgres");
        run("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    }

    /** Begins to count anew. */
    public void reset() {
        run("SELECT pg_stat_statements_reset()");
    }

    /** Statements of this database since the last reset, without what begins and ends transactions. */
    public long count() {
        return number("SELECT sum(calls) " + from() + " AND query !~* '^(begin|commit|rollback|set)'");
    }

    /** Transactions that this database has committed in all its time. */
    public long commits() {
        run("SELECT pg_stat_clear_snapshot()");
        return number("SELECT xact_commit FROM pg_stat_database WHERE datname = '" + database + "'");
    }

    /** The statements that took longest in all, a line each: share of the time, calls, mean, beginning. */
    public List<String> longest(int count) {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT 100 * total_exec_time / sum(total_exec_time) OVER (), calls, mean_exec_time, "
                                + "regexp_replace(query, '\\s+', ' ', 'g') " + from()
                                + " ORDER BY total_exec_time DESC LIMIT " + count)) {
            while (row.next()) {
                String query = row.getString(4);
                lines.add(String.format(
                        Locale.ROOT,
                        "%4.1f %%  %7d × %.3f ms  %s",
                        row.getDouble(1),
                        row.getLong(2),
                        row.getDouble(3),
                        query.substring(0, Math.min(LONGEST, query.length()))));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("the statements of " + database + " can't be read", e);
        }
    }

    private String from() {
        return "FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = '" + database + "'";
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection can't be closed", e);
        }
    }
}

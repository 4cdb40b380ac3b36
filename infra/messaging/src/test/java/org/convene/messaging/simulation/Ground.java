package org.convene.messaging.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convene.messaging.outbox.OutboxPieces;
import org.convene.messaging.outbox.RelaySignal;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.testing.Database;
import org.convene.testing.RealPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real database on which one world after the other takes place, each on a topic of its own. Its lines stay open: what is
 * prepared on them stays prepared, and a simulated process that loses its line gets the same one, rolled back.
 */
final class Ground implements AutoCloseable {

    /** Until the tables are emptied, so that they stay quick. */
    private static final int WORLDS_UNTIL_CLEANED = 100;

    private final Database database = RealPostgres.shared().newDatabase("simulation");
    private final Map<String, Connection> lines = new HashMap<>();
    private int worlds;

    Ground() {
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        OutboxPieces.migrate(source);
        JdbcClient jdbc = JdbcClient.create(source);
        new ToldEvents(
                        jdbc,
                        new TransactionTemplate(new JdbcTransactionManager(source)),
                        new RelaySignal(),
                        Period.ofDays(30))
                .maintain();
        jdbc.sql("CREATE TABLE simulated_note (topic text, key uuid, text text, PRIMARY KEY (topic, key))")
                .update();
        jdbc.sql("""
                CREATE TABLE simulated_effect (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    topic text, key uuid, epoch bigint, sequence bigint, restated boolean, text text)
                """).update();
    }

    /** Returns a topic that no world before had. */
    String newTopic() {
        worlds++;
        if (worlds % WORLDS_UNTIL_CLEANED == 0) {
            execute("""
                    TRUNCATE messaging.outbox, messaging.told_event, messaging.aggregate_sequence, messaging.topic_epoch,
                        messaging.inbox_guard, messaging.parked_event, messaging.completed_restatement,
                        simulated_note, simulated_effect
                    """);
        }
        return "simulation-" + worlds + ".notes.v1";
    }

    /** Nothing of a world that ended badly may disturb the next. */
    void clean() {
        execute("TRUNCATE messaging.outbox, messaging.restatement");
    }

    /** The line of one process, opened once. */
    Connection line(String process) {
        return lines.computeIfAbsent(process, name -> open());
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new SingleConnectionDataSource(line("checker"), true));
    }

    private Connection open() {
        try {
            Connection line = DriverManager.getConnection(
                    database.url() + "&prepareThreshold=1", database.user(), database.password());
            try (Statement statement = line.createStatement()) {
                // Whoever would wait for another, who stands still until it is his turn, fails instead and tries again.
                for (String setting : List.of(
                        "lock_timeout = '1ms'", "synchronous_commit = off", "plan_cache_mode = force_generic_plan")) {
                    statement.execute("SET " + setting);
                }
            }
            return line;
        } catch (SQLException e) {
            throw new IllegalStateException("no line to the database", e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = line("checker").createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the ground can't be cleaned", e);
        }
    }

    @Override
    public void close() {
        for (Connection line : lines.values()) {
            try {
                line.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a line can't be closed", e);
            }
        }
    }
}

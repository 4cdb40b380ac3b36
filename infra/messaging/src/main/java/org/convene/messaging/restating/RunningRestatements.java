package org.convene.messaging.restating;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where restatements stand, so that one goes on after a restart. */
final class RunningRestatements {

    private final JdbcClient jdbc;

    RunningRestatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Raises a topic's epoch. Whoever is telling something in the old one is waited for, and who comes next reads the new
     * one: no aggregate is born into an epoch that is over.
     *
     * <p>The new epoch is the time in seconds: a restored database does not remember the epochs it lost, and must not use
     * one of them again.
     */
    void raiseEpoch(String topic) {
        jdbc.sql("LOCK TABLE messaging.aggregate_sequence IN SHARE ROW EXCLUSIVE MODE")
                .update();
        jdbc.sql("""
                        INSERT INTO messaging.topic_epoch AS known (topic, epoch)
                        VALUES (:topic, extract(epoch FROM clock_timestamp())::bigint)
                        ON CONFLICT (topic) DO UPDATE SET epoch = greatest(known.epoch + 1, excluded.epoch)
                        """).param("topic", topic).update();
    }

    long epochOf(String topic) {
        return jdbc.sql("SELECT epoch FROM messaging.topic_epoch WHERE topic = :topic")
                .param("topic", topic)
                .query((row, number) -> row.getLong("epoch"))
                .optional()
                .orElse(1L);
    }

    /** Begins from the start, also where one is under way. */
    void begin(String topic) {
        jdbc.sql("""
                        INSERT INTO messaging.restatement (topic) VALUES (:topic)
                        ON CONFLICT (topic) DO UPDATE SET after_key = NULL, stated_all = false, restated = 0,
                            problem = NULL, started_at = clock_timestamp()
                        """).param("topic", topic).update();
    }

    /** Locks one that no other instance works on; one with a problem comes last. */
    Optional<RunningRestatement> lockNext() {
        return jdbc.sql("""
                        SELECT topic, after_key, stated_all FROM messaging.restatement
                        ORDER BY (problem IS NOT NULL), started_at, topic LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .query((row, number) -> new RunningRestatement(
                        Objects.requireNonNull(row.getString("topic")),
                        row.getObject("after_key", UUID.class),
                        row.getBoolean("stated_all")))
                .optional();
    }

    void advance(String topic, UUID last, int stated) {
        jdbc.sql("""
                        UPDATE messaging.restatement
                        SET after_key = :last, restated = restated + :stated, problem = NULL WHERE topic = :topic
                        """)
                .param("last", last)
                .param("stated", stated)
                .param("topic", topic)
                .update();
    }

    void statedAll(String topic) {
        jdbc.sql("UPDATE messaging.restatement SET stated_all = true, problem = NULL WHERE topic = :topic")
                .param("topic", topic)
                .update();
    }

    void problem(String topic, String problem) {
        jdbc.sql("UPDATE messaging.restatement SET problem = :problem WHERE topic = :topic")
                .param("problem", problem)
                .param("topic", topic)
                .update();
    }

    void end(String topic) {
        jdbc.sql("DELETE FROM messaging.restatement WHERE topic = :topic")
                .param("topic", topic)
                .update();
    }

    /** How many restated events of a topic still wait for the relay. */
    int waiting(String topic) {
        return jdbc.sql("SELECT count(*)::integer AS waiting FROM messaging.outbox WHERE topic = :topic AND restated")
                .param("topic", topic)
                .query((row, number) -> row.getInt("waiting"))
                .single();
    }
}

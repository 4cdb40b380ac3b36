package org.convene.messaging.relay;

import java.util.List;
import java.util.Objects;
import org.convene.messaging.event.EnvelopeRow;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.messaging.worker.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round of a relay, in one transaction: take parts of the outbox, send the head of each key in them, wait for the
 * broker, and move what it acknowledged out of the queue.
 *
 * <p>The part's row lock stays until the round is committed, so no other relay can send a later event of the same keys
 * meanwhile; and a round takes one event of a key, so that nothing can overtake a failed one.
 */
final class RelayRound implements Work {

    /** Bounds what a round looks at, so that one busy key can't make every round read a long backlog. */
    private static final int WINDOW = 1_000;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ToldEvents told;
    private final EventSender sender;
    private final Runnable unwell;
    private final int parts;

    /**
     * Makes a round that can be tried over and over.
     *
     * @param unwell told of each round that failed
     * @param parts how many parts of the outbox one round takes at most
     */
    RelayRound(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ToldEvents told,
            EventSender sender,
            Runnable unwell,
            int parts) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.told = told;
        this.sender = sender;
        this.unwell = unwell;
        this.parts = parts;
    }

    @Override
    public Outcome attempt() {
        boolean well = false;
        try {
            Outcome outcome = round();
            well = !(outcome instanceof Outcome.Failed);
            return outcome;
        } finally {
            if (!well) {
                unwell.run();
            }
        }
    }

    private Outcome round() {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Integer> taken = takeParts();
            if (taken.isEmpty()) {
                return Outcome.NOTHING;
            }
            // Read by a statement of its own: its snapshot is younger than the locks, so what another relay has just
            // moved out of these parts is gone from it.
            List<Head> heads = heads(taken);
            EventSender.Sent sent = sender.send(heads.stream().map(Head::event).toList());
            if (!sent.acknowledged().isEmpty()) {
                told.keep(sent.acknowledged());
            }
            if (sent.failure() != null) {
                return Outcome.failed(sent.failure());
            }
            if (sent.acknowledged().isEmpty()) {
                return Outcome.NOTHING;
            }
            boolean more = taken.size() == parts || heads.stream().anyMatch(Head::hasNext);
            return more ? Outcome.DONE : Outcome.SOME;
        }));
    }

    @Override
    public void close() {
        sender.close();
    }

    private List<Integer> takeParts() {
        return jdbc.sql("""
                        SELECT part FROM messaging.outbox_partition
                        JOIN (SELECT part, min(id) AS oldest
                              FROM (SELECT part, id FROM messaging.outbox ORDER BY id LIMIT :window) AS looked_at
                              GROUP BY part) AS waiting USING (part)
                        ORDER BY oldest LIMIT :parts
                        FOR UPDATE OF outbox_partition SKIP LOCKED
                        """)
                .param("window", WINDOW)
                .param("parts", parts)
                .query((row, number) -> row.getInt("part"))
                .list();
    }

    private List<Head> heads(List<Integer> taken) {
        EnvelopeRow row = new EnvelopeRow();
        return jdbc.sql("""
                        SELECT id, queued, %s FROM messaging.outbox
                        JOIN (SELECT min(id) AS id, count(*) AS queued
                              FROM (SELECT id, topic, key FROM messaging.outbox
                                    WHERE part = ANY (:parts) ORDER BY id LIMIT :window) AS looked_at
                              GROUP BY topic, key ORDER BY 1 LIMIT :limit) AS head USING (id)
                        ORDER BY id
                        """.formatted(EnvelopeRow.COLUMNS))
                .param("parts", taken.toArray(new Integer[0]))
                .param("window", WINDOW)
                .param("limit", AT_ONCE)
                .query((found, number) -> new Head(
                        new WaitingEvent(found.getLong("id"), row.mapRow(found, number)), found.getInt("queued") > 1))
                .list();
    }

    /** The first event of a key, and whether another waits behind it. */
    private record Head(WaitingEvent event, boolean hasNext) {}
}

package org.convene.messaging.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.convene.messaging.event.EnvelopeRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the broker has acknowledged, kept by day so that it can be sent again after a loss. */
public final class ToldEvents {

    private static final int DAYS_AHEAD = 3;
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final RelaySignal signal;
    private final Period kept;

    public ToldEvents(JdbcClient jdbc, TransactionTemplate transactions, RelaySignal signal, Period kept) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.signal = signal;
        this.kept = kept;
    }

    /** Moves what the broker has acknowledged out of the queue; belongs to the transaction that holds the parts. */
    public void keep(List<Long> outboxIds) {
        jdbc.sql("""
                        WITH told AS (DELETE FROM messaging.outbox WHERE id = ANY (:ids) RETURNING *)
                        INSERT INTO messaging.told_event (id, part, %1$s) SELECT id, part, %1$s FROM told
                        """.formatted(EnvelopeRow.COLUMNS))
                .param("ids", outboxIds.toArray(new Long[0]))
                .update();
    }

    /**
     * Puts what was told in a span of time back into the queue, with its identity and its place; consumers drop what they
     * have seen. Waits for the rounds of all relays that are under way.
     *
     * @return how many events will be sent again
     */
    public long resend(Instant from, Instant to) {
        // What is told again while we are at it must not be picked up once more.
        Instant started = afterEachRoundUnderWay();
        OffsetDateTime until = (to.isBefore(started) ? to : started).atOffset(ZoneOffset.UTC);
        long total = 0;
        int moved;
        do {
            Integer count = transactions.execute(status -> resendSome(from.atOffset(ZoneOffset.UTC), until));
            moved = count == null ? 0 : count;
            total += moved;
            signal.raise();
        } while (moved == AT_ONCE);
        return total;
    }

    /**
     * A round notes what the broker had acknowledged only when it ends, which may be seconds after that broker was lost.
     * Holding every part for a moment means that none is under way.
     */
    private Instant afterEachRoundUnderWay() {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("SELECT part FROM messaging.outbox_partition ORDER BY part FOR UPDATE")
                    .query(row -> {});
            return jdbc.sql("SELECT clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
        }));
    }

    private int resendSome(OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql("""
                        WITH again AS (
                            DELETE FROM messaging.told_event
                            WHERE (tableoid, ctid) IN (
                                SELECT tableoid, ctid FROM messaging.told_event
                                WHERE told_at >= :from AND told_at < :until
                                ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED)
                            RETURNING *)
                        INSERT INTO messaging.outbox (id, part, %1$s) SELECT id, part, %1$s FROM again
                        """.formatted(EnvelopeRow.COLUMNS))
                .param("from", from)
                .param("until", until)
                .param("limit", AT_ONCE)
                .update();
    }

    /** Makes room for the coming days and drops the days that nobody will ask for; several instances may call it at once. */
    public void maintain() {
        transactions.executeWithoutResult(status -> {
            // Whoever comes second waits and then finds it done.
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('messaging.told_event'))")
                    .query(row -> {});
            LocalDate today = jdbc.sql("SELECT (clock_timestamp() AT TIME ZONE 'UTC')::date")
                    .query(LocalDate.class)
                    .single();
            List<String> days = days();
            today.datesUntil(today.plusDays(DAYS_AHEAD + 1L))
                    .filter(day -> !days.contains(tableOf(day)))
                    .forEach(this::create);
            String oldest = tableOf(today.minus(kept));
            days.stream().filter(table -> table.compareTo(oldest) < 0).forEach(this::drop);
        });
    }

    List<String> days() {
        return jdbc.sql("""
                        SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
                        WHERE inhparent = 'messaging.told_event'::regclass ORDER BY relname
                        """)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private void create(LocalDate day) {
        jdbc.sql("CREATE TABLE messaging.%s PARTITION OF messaging.told_event FOR VALUES FROM ('%s+00') TO ('%s+00')"
                        .formatted(
                                tableOf(day),
                                day.atStartOfDay(),
                                day.plusDays(1).atStartOfDay()))
                .update();
    }

    private void drop(String table) {
        jdbc.sql("DROP TABLE messaging." + table).update();
    }

    static String tableOf(LocalDate day) {
        return "told_event_" + day.toString().replace("-", "");
    }
}

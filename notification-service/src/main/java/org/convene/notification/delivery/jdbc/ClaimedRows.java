package org.convene.notification.delivery.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.delivery.Delivery;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.CurrentWorkshop;
import org.convene.notification.workshop.Position;
import org.convene.notification.workshop.Workshop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads deliveries with everything that their letters are written from. */
@Component
class ClaimedRows {

    private static final String COLUMNS = """
            SELECT d.id, d.purpose, d.recipient_id, r.generation, r.address, d.name, d.language, d.time_zone,
                d.foundation_id, d.participation_id, d.invitation_id, d.calendar_method, d.calendar_sequence,
                d.news::text, d.attempts, v.body, v.epoch, v.sequence
            """;
    private static final String FATE = """
            , d.expires_at < :now AS late,
                d.purpose IN ('INVITATION', 'HOST_MESSAGE') AND EXISTS (
                    SELECT 1 FROM suppression s WHERE s.recipient_id = d.recipient_id
                        AND (s.foundation_id IS NULL
                            OR s.foundation_id::text
                                = coalesce(nullif(d.news ->> 'sender', ''), d.foundation_id::text)))
                    AS unwanted,
                EXISTS (SELECT 1 FROM invitation i
                    WHERE i.invitation_id = d.invitation_id AND i.state <> 'ISSUED') AS answered
            """;

    private final JdbcClient jdbc;
    private final NewsJson news;
    private final JsonMapper json;

    ClaimedRows(JdbcClient jdbc, NewsJson news, JsonMapper json) {
        this.jdbc = jdbc;
        this.news = news;
        this.json = json;
    }

    /**
     * Locks the next mails. One whose workshop we don't know yet, or not as far as the mail rests on it, waits until it
     * is too late; so does a change of a calendar entry while an earlier one hasn't gone.
     *
     * <p>The queue is read in its index’s order and no further than needed; only what could be locked is joined with what its
     * letter is written from.
     */
    List<Claimed> next(Timestamp now, int limit) {
        return jdbc.sql("""
                WITH locked AS MATERIALIZED (
                    SELECT * FROM delivery d
                    WHERE d.state = 'QUEUED' AND d.next_attempt_at <= :now
                        AND (d.workshop_id IS NULL OR d.expires_at < :now OR EXISTS (
                            SELECT 1 FROM workshop w WHERE w.workshop_id = d.workshop_id
                                AND (w.epoch, w.sequence)
                                    >= (coalesce(d.rests_epoch, 1), coalesce(d.rests_sequence, 1))))
                        AND (d.calendar_sequence IS NULL OR NOT EXISTS (
                            SELECT 1 FROM delivery older
                            WHERE older.participation_id = d.participation_id AND older.state = 'QUEUED'
                                AND older.calendar_sequence < d.calendar_sequence))
                    ORDER BY d.priority, d.next_attempt_at LIMIT :limit FOR UPDATE OF d SKIP LOCKED)
                """ + COLUMNS + FATE + """
                FROM locked d JOIN recipient r ON r.id = d.recipient_id
                LEFT JOIN workshop w ON w.workshop_id = d.workshop_id
                LEFT JOIN workshop_version v
                    ON (v.workshop_id, v.epoch, v.sequence) = (w.workshop_id, w.epoch, w.sequence)
                ORDER BY d.priority, d.next_attempt_at""")
                .param("now", now)
                .param("limit", limit)
                .query((row, number) -> new Claimed(read(row, number), fate(row)))
                .list();
    }

    /** A locked mail, and what is known about it before it is written. */
    record Claimed(Delivery delivery, Fate fate) {

        /** Old news, and a call to what has ended, are not sent. */
        Fate settled() {
            if (fate != Fate.DUE || delivery.workshop() == null) {
                return fate;
            }
            Workshop.State state = delivery.workshop().workshop().state();
            boolean overtaken = switch (delivery.purpose()) {
                case INVITATION, REMINDER -> state == Workshop.State.CALLED_OFF || state == Workshop.State.COMPLETED;
                case HOST_MESSAGE -> state == Workshop.State.CALLED_OFF;
                default -> false;
            };
            return overtaken ? Fate.SUPERSEDED : Fate.DUE;
        }
    }

    /** What becomes of a claimed mail; all but the first are states in which it ends. */
    enum Fate {
        DUE,
        EXPIRED,
        SUPPRESSED,
        SUPERSEDED
    }

    private static Fate fate(ResultSet row) throws SQLException {
        if (row.getBoolean("late")) {
            return Fate.EXPIRED;
        }
        if (row.getBoolean("unwanted")) {
            return Fate.SUPPRESSED;
        }
        return row.getBoolean("answered") ? Fate.SUPERSEDED : Fate.DUE;
    }

    Optional<Delivery> find(UUID deliveryId, UUID workshopId) {
        return jdbc.sql(COLUMNS + """
                FROM delivery d JOIN recipient r ON r.id = d.recipient_id
                JOIN workshop w ON w.workshop_id = d.workshop_id
                JOIN workshop_version v ON v.workshop_id = w.workshop_id
                    AND (v.epoch, v.sequence) = (coalesce(d.shown_epoch, w.epoch), coalesce(d.shown_sequence, w.sequence))
                WHERE d.id = :id AND d.workshop_id = :workshop""")
                .param("id", deliveryId)
                .param("workshop", workshopId)
                .query(this::read)
                .optional();
    }

    private Delivery read(ResultSet row, int number) throws SQLException {
        String method = row.getString("calendar_method");
        String workshop = row.getString("body");
        return new Delivery(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("recipient_id", UUID.class),
                row.getInt("generation"),
                row.getString("address"),
                row.getString("name"),
                row.getString("language"),
                row.getString("time_zone"),
                row.getObject("foundation_id", UUID.class),
                row.getObject("participation_id", UUID.class),
                row.getObject("invitation_id", UUID.class),
                method == null ? null : CalendarMethod.valueOf(method),
                row.getInt("calendar_sequence"),
                news.read(row.getString("news")),
                workshop == null
                        ? null
                        : new CurrentWorkshop(
                                json.readValue(workshop, Workshop.class),
                                new Position(row.getLong("epoch"), row.getLong("sequence"))),
                row.getInt("attempts"));
    }
}

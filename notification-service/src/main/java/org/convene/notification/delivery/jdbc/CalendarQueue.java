package org.convene.notification.delivery.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers the changes of calendar entries, and settles what becomes of an older change that still waits.
 *
 * <p>A mail is written when it is claimed, from the newest state of the workshop. So a confirmation that still waits
 * already tells the time to which the workshop has just moved, and the move needs no mail of its own; of two moves the
 * later tells both; and a cancellation makes whatever waited pointless.
 */
@Component
class CalendarQueue {

    private final JdbcClient jdbc;
    private final NewsJson news;

    CalendarQueue(JdbcClient jdbc, NewsJson news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    private record Waiting(UUID id, UUID participationId, Purpose purpose, News news) {}

    List<DeliveryRow> settle(List<DeliveryRow> rows) {
        UUID[] participations = rows.stream()
                .filter(DeliveryRow::changesCalendar)
                .map(DeliveryRow::participation_id)
                .toArray(UUID[]::new);
        if (participations.length == 0) {
            return rows;
        }
        Map<UUID, Waiting> waiting = lockWaiting(participations);
        List<UUID> overtaken = new ArrayList<>();
        List<DeliveryRow> kept = new ArrayList<>(rows.size());
        for (DeliveryRow row : rows) {
            Waiting older = row.changesCalendar() ? waiting.get(row.participation_id()) : null;
            if (older == null) {
                kept.add(row);
            } else if (row.purpose() == Purpose.WORKSHOP_REVISED && older.purpose() != Purpose.WORKSHOP_REVISED) {
                kept.add(row.superseded());
            } else {
                overtaken.add(older.id());
                kept.add(row.telling(earliestBefore(older.news(), new News(row.news()))));
            }
        }
        supersede(overtaken);
        return numbered(kept);
    }

    private static News earliestBefore(News older, News newer) {
        return older.find("before")
                .map(before -> newer.with("before", before.fields()))
                .orElse(newer);
    }

    // A mail that is being sent this very moment is locked, and no longer waits: the new one follows it.
    private Map<UUID, Waiting> lockWaiting(UUID[] participations) {
        Map<UUID, Waiting> waiting = new HashMap<>();
        jdbc.sql("""
                SELECT id, participation_id, purpose, news::text FROM delivery
                WHERE participation_id = ANY (?) AND state = 'QUEUED' AND calendar_sequence IS NOT NULL
                ORDER BY calendar_sequence FOR UPDATE SKIP LOCKED""")
                .param(participations)
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("participation_id", UUID.class),
                        Purpose.valueOf(row.getString("purpose")),
                        news.read(row.getString("news"))))
                .list()
                .forEach(found -> waiting.put(found.participationId(), found));
        return waiting;
    }

    private void supersede(List<UUID> overtaken) {
        if (!overtaken.isEmpty()) {
            jdbc.sql("UPDATE delivery SET state = 'SUPERSEDED' WHERE id = ANY (?)")
                    .param(overtaken.toArray(UUID[]::new))
                    .update();
        }
    }

    private List<DeliveryRow> numbered(List<DeliveryRow> rows) {
        Map<UUID, Integer> sequences = new HashMap<>(next(of(rows, CalendarMethod.REQUEST), """
                INSERT INTO calendar_entry (participation_id, sequence)
                SELECT participation_id, 0 FROM unnest(:participations) AS p (participation_id)
                ON CONFLICT (participation_id) DO UPDATE SET sequence = calendar_entry.sequence + 1
                RETURNING participation_id, sequence"""));
        // What was never put into a calendar needn't be taken out.
        sequences.putAll(next(of(rows, CalendarMethod.CANCEL), """
                UPDATE calendar_entry SET sequence = sequence + 1 WHERE participation_id = ANY (:participations)
                RETURNING participation_id, sequence"""));
        return rows.stream()
                .map(row -> {
                    Integer sequence = row.changesCalendar() ? sequences.get(row.participation_id()) : null;
                    return sequence == null ? row.withoutCalendar() : row.at(sequence);
                })
                .toList();
    }

    private static UUID[] of(List<DeliveryRow> rows, CalendarMethod method) {
        return rows.stream()
                .filter(row -> row.changesCalendar() && row.calendar_method() == method)
                .map(DeliveryRow::participation_id)
                .toArray(UUID[]::new);
    }

    private Map<UUID, Integer> next(UUID[] participations, String statement) {
        Map<UUID, Integer> sequences = new HashMap<>();
        if (participations.length > 0) {
            jdbc.sql(statement)
                    .param("participations", participations)
                    .query((row, _) -> Map.entry(row.getObject("participation_id", UUID.class), row.getInt("sequence")))
                    .list()
                    .forEach(entry -> sequences.put(entry.getKey(), entry.getValue()));
        }
        return sequences;
    }
}

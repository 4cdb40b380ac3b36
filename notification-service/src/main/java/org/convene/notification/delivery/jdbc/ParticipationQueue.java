package org.convene.notification.delivery.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Settles what becomes of an older mail of a participation that still waits, and numbers the changes of its calendar
 * entry.
 *
 * <p>A mail is written when it is claimed, from the newest state of the workshop. So a confirmation that still waits
 * already tells the time to which the workshop has just moved, and the move needs no mail of its own; of two moves the
 * later tells both; and a cancellation makes whatever waited pointless.
 */
@Component
class ParticipationQueue {

    private final JdbcClient jdbc;
    private final NewsJson news;

    ParticipationQueue(JdbcClient jdbc, NewsJson news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    private record Waiting(UUID id, UUID participationId, Purpose purpose, News news) {

        /** Whether a newer mail leaves nothing more for this one to say. */
        boolean isOvertakenBy(Purpose newer) {
            boolean end = newer == Purpose.CANCELLED
                    || newer == Purpose.WORKSHOP_CALLED_OFF
                    || newer == Purpose.SPEAKER_RELEASED;
            // A host's words are told besides whatever else there is to tell.
            if (purpose == Purpose.HOST_MESSAGE || newer == Purpose.HOST_MESSAGE) {
                return end;
            }
            if (newer == Purpose.LINK_RENEWED) {
                // What still waits would bring a dead link; what ends an entry must reach the calendar all the same.
                return purpose != Purpose.CANCELLED && purpose != Purpose.WORKSHOP_CALLED_OFF;
            }
            return end || (newer != Purpose.REMINDER && purpose != Purpose.REMINDER);
        }

        /** Whether it will tell of a move by itself, once it is written. */
        boolean tellsOf(Purpose newer) {
            return newer == Purpose.WORKSHOP_REVISED
                    && purpose != newer
                    && purpose != Purpose.REMINDER
                    && purpose != Purpose.HOST_MESSAGE
                    && purpose != Purpose.LINK_RENEWED;
        }
    }

    List<DeliveryRow> settle(List<DeliveryRow> rows) {
        UUID[] participations = rows.stream()
                .map(DeliveryRow::participation_id)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        if (participations.length == 0) {
            return rows;
        }
        Map<UUID, List<Waiting>> waiting = lockWaiting(participations);
        List<UUID> overtaken = new ArrayList<>();
        List<DeliveryRow> kept = new ArrayList<>(rows.size());
        for (DeliveryRow row : rows) {
            List<Waiting> older = row.participation_id() == null
                    ? List.of()
                    : waiting.getOrDefault(row.participation_id(), List.of());
            Optional<Waiting> teller =
                    older.stream().filter(one -> one.tellsOf(row.purpose())).findFirst();
            if (teller.isPresent()) {
                restOn(teller.get().id(), row);
                kept.add(row.superseded());
            } else {
                DeliveryRow telling = row;
                for (Waiting one : older) {
                    if (one.isOvertakenBy(row.purpose())) {
                        overtaken.add(one.id());
                        telling = telling.telling(earliestBefore(one.news(), new News(telling.news())));
                    }
                }
                kept.add(telling);
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
    private Map<UUID, List<Waiting>> lockWaiting(UUID[] participations) {
        return jdbc
                .sql("""
                SELECT id, participation_id, purpose, news::text FROM delivery
                WHERE participation_id = ANY (?) AND state = 'QUEUED'
                ORDER BY id DESC FOR UPDATE SKIP LOCKED""")
                .param(participations)
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("participation_id", UUID.class),
                        Purpose.valueOf(row.getString("purpose")),
                        news.read(row.getString("news"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Waiting::participationId));
    }

    // Whoever claims the waiting mail with an older state of the workshop in sight finds it resting on more than that.
    private void restOn(UUID delivery, DeliveryRow revised) {
        jdbc.sql("""
                UPDATE delivery SET rests_epoch = :epoch, rests_sequence = :sequence
                WHERE id = :id AND (coalesce(rests_epoch, 0), coalesce(rests_sequence, 0)) < (:epoch, :sequence)""")
                .param("id", delivery)
                .param("epoch", revised.rests_epoch())
                .param("sequence", revised.rests_sequence())
                .update();
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

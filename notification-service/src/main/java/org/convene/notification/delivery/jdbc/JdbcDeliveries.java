package org.convene.notification.delivery.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.convene.messaging.event.EventIds;
import org.convene.notification.account.Erasures;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.Delivery;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Queues any number of mails with a handful of statements; what waits is claimed with SKIP LOCKED. */
@Repository
class JdbcDeliveries implements Deliveries {

    private final JdbcClient jdbc;
    private final ParticipationQueue participations;
    private final ClaimedRows claimed;
    private final MailSignal signal;
    private final JsonMapper json;
    private final Clock clock;

    JdbcDeliveries(
            JdbcClient jdbc,
            ParticipationQueue participations,
            ClaimedRows claimed,
            MailSignal signal,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.claimed = claimed;
        this.signal = signal;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void queue(List<NewDelivery> wanted) {
        List<NewDelivery> deliveries = wanted.stream()
                .filter(delivery -> !delivery.address().equals(Erasures.NOBODY))
                .toList();
        if (deliveries.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String rows = json.writeValueAsString(participations.settle(deliveries.stream()
                .map(delivery -> DeliveryRow.of(delivery, EventIds.next(now), EventIds.next(now)))
                .toList()));
        jdbc.sql("""
                INSERT INTO recipient (id, address_key, address)
                SELECT DISTINCT ON (address_key) recipient_id, address_key, address
                FROM jsonb_to_recordset(:rows::jsonb) AS r (recipient_id uuid, address_key text, address text)
                ORDER BY address_key
                ON CONFLICT (address_key) DO NOTHING""").param("rows", rows).update();
        jdbc.sql("""
                INSERT INTO delivery (id, purpose, occurrence, recipient_id, name, language, time_zone, workshop_id,
                    rests_epoch, rests_sequence, foundation_id, participation_id, invitation_id, calendar_sequence,
                    calendar_method, news, priority, state, queued_at, next_attempt_at, expires_at)
                SELECT d.id, d.purpose, d.occurrence, (SELECT r.id FROM recipient r WHERE r.address_key = d.address_key), d.name, d.language, d.time_zone, d.workshop_id,
                    d.rests_epoch, d.rests_sequence, d.foundation_id, d.participation_id, d.invitation_id,
                    d.calendar_sequence, d.calendar_method, d.news, d.priority, d.state, :now, :now, d.expires_at
                FROM jsonb_to_recordset(:rows::jsonb) AS d (id uuid, address_key text, purpose text, occurrence text,
                    name text, language text, time_zone text, workshop_id uuid, rests_epoch bigint,
                    rests_sequence bigint, foundation_id uuid, participation_id uuid, invitation_id uuid,
                    calendar_sequence integer, calendar_method text, news jsonb, priority smallint, state text,
                    expires_at timestamptz)
                ON CONFLICT (recipient_id, purpose, occurrence) DO NOTHING""").param("rows", rows).param("now", Timestamp.from(now)).update();
        signal.raiseAfterCommit();
    }

    @Override
    public void takeBack(Purpose purpose, UUID link) {
        jdbc.sql("""
                UPDATE delivery SET state = 'SUPERSEDED', settled_at = ?
                WHERE state = 'QUEUED' AND purpose = ? AND news ->> 'link' = ?""")
                .params(Timestamp.from(clock.instant()), purpose.name(), link.toString())
                .update();
    }

    @Override
    public void announce() {
        signal.raiseAfterCommit();
    }

    @Override
    public List<Delivery> claim(int limit) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Delivery> due = new ArrayList<>();
        boolean more = true;
        while (more && due.size() < limit) {
            int wanted = limit - due.size();
            List<ClaimedRows.Claimed> next = claimed.next(now, wanted);
            Map<ClaimedRows.Fate, List<Delivery>> byFate = next.stream()
                    .collect(Collectors.groupingBy(
                            ClaimedRows.Claimed::settled,
                            () -> new EnumMap<>(ClaimedRows.Fate.class),
                            Collectors.mapping(ClaimedRows.Claimed::delivery, Collectors.toList())));
            due.addAll(Objects.requireNonNullElse(byFate.remove(ClaimedRows.Fate.DUE), List.of()));
            byFate.forEach((fate, deliveries) -> settle(deliveries, fate.name(), now));
            more = next.size() == wanted;
        }
        return due;
    }

    private void settle(List<Delivery> deliveries, String state, Timestamp now) {
        jdbc.sql("UPDATE delivery SET state = ?, settled_at = ? WHERE id = ANY (?)")
                .params(state, now, ids(deliveries))
                .update();
    }

    @Override
    public void accepted(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        // The position that each was written from: the workshop may have moved on while it was handed over.
        jdbc.sql("""
                UPDATE delivery d SET state = 'ACCEPTED', settled_at = :now, attempts = d.attempts + 1, reason = NULL,
                    shown_epoch = s.epoch, shown_sequence = s.sequence
                FROM unnest(:ids, :epochs, :sequences) AS s (id, epoch, sequence)
                WHERE d.id = s.id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids(deliveries))
                .param("epochs", shown(deliveries, Position::epoch))
                .param("sequences", shown(deliveries, Position::sequence))
                .update();
    }

    private static UUID[] ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toArray(UUID[]::new);
    }

    private static @Nullable Long[] shown(List<Delivery> deliveries, ToLongFunction<Position> part) {
        return deliveries.stream()
                .map(delivery -> delivery.workshop() == null
                        ? null
                        : part.applyAsLong(delivery.workshop().position()))
                .toArray(Long[]::new);
    }

    @Override
    public void failed(Delivery delivery, String reason) {
        jdbc.sql(
                        "UPDATE delivery SET state = 'FAILED', settled_at = ?, attempts = attempts + 1, reason = ? WHERE id = ?")
                .params(Timestamp.from(clock.instant()), reason, delivery.id())
                .update();
    }

    @Override
    public void postpone(Delivery delivery, Instant until, String reason) {
        jdbc.sql("UPDATE delivery SET next_attempt_at = ?, attempts = attempts + 1, reason = ? WHERE id = ?")
                .params(Timestamp.from(until), reason, delivery.id())
                .update();
    }

    @Override
    @Transactional
    public boolean again(UUID deliveryId, UUID workshopId) {
        boolean queued = jdbc.sql("""
                        UPDATE delivery SET state = 'QUEUED', next_attempt_at = ?, settled_at = NULL
                        WHERE id = ? AND workshop_id = ? AND state = 'FAILED' AND NOT EXISTS (
                            SELECT 1 FROM recipient WHERE id = recipient_id AND erased_at IS NOT NULL)""")
                        .params(Timestamp.from(clock.instant()), deliveryId, workshopId)
                        .update()
                == 1;
        signal.raiseAfterCommit();
        return queued;
    }

    @Override
    public Optional<Delivery> find(UUID deliveryId, UUID workshopId) {
        return claimed.find(deliveryId, workshopId);
    }

    @Override
    public Backlog backlog() {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE state = 'QUEUED') AS queued,
                    count(*) FILTER (WHERE state = 'FAILED') AS failed,
                    count(*) FILTER (WHERE state = 'QUEUED' AND d.workshop_id IS NOT NULL AND queued_at < :minuteAgo
                        AND (w.workshop_id IS NULL
                             OR (w.epoch, w.sequence) < (coalesce(rests_epoch, 1), coalesce(rests_sequence, 1))))
                        AS overdue,
                    min(queued_at) FILTER (WHERE state = 'QUEUED') AS oldest
                FROM delivery d LEFT JOIN workshop w ON w.workshop_id = d.workshop_id
                WHERE state IN ('QUEUED', 'FAILED')""")
                .param("minuteAgo", Timestamp.from(clock.instant().minus(Duration.ofMinutes(1))))
                .query((row, _) -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    return new Backlog(
                            row.getLong("queued"),
                            row.getLong("failed"),
                            row.getLong("overdue"),
                            oldest == null ? null : oldest.toInstant());
                })
                .single();
    }
}

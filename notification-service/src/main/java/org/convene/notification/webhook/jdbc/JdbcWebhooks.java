package org.convene.notification.webhook.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.EventType;
import org.convene.notification.webhook.Occurrence;
import org.convene.notification.webhook.Webhooks;
import org.convene.notification.workshop.CurrentWorkshop;
import org.convene.notification.workshop.Workshop;
import org.convene.notification.workshop.Workshops;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes deliveries in the transaction of the event that they tell of. */
@Repository
class JdbcWebhooks implements Webhooks {

    private final JdbcClient jdbc;
    private final Workshops workshops;
    private final Payloads payloads;
    private final WebhookSignal signal;
    private final Clock clock;

    JdbcWebhooks(JdbcClient jdbc, Workshops workshops, Payloads payloads, WebhookSignal signal, Clock clock) {
        this.jdbc = jdbc;
        this.workshops = workshops;
        this.payloads = payloads;
        this.signal = signal;
        this.clock = clock;
    }

    private record Listener(UUID id, UUID foundationId, Set<String> types) {

        boolean wants(Occurrence occurrence) {
            return occurrence.foundations().contains(foundationId)
                    && types.contains(occurrence.type().text());
        }
    }

    @Override
    @Transactional
    public void tell(List<Occurrence> occurrences) {
        UUID[] foundations = occurrences.stream()
                .flatMap(occurrence -> occurrence.foundations().stream())
                .distinct()
                .toArray(UUID[]::new);
        if (foundations.length == 0) {
            return;
        }
        // Locked against removal only: a delivery can't be written for an endpoint that goes at this moment.
        List<Listener> listeners = jdbc.sql("""
                SELECT id, foundation_id, types FROM webhook_endpoint
                WHERE foundation_id = ANY (?) AND state IN ('ACTIVE', 'PAUSED')
                ORDER BY id FOR KEY SHARE""")
                .param(foundations)
                .query((row, _) -> new Listener(
                        row.getObject("id", UUID.class),
                        row.getObject("foundation_id", UUID.class),
                        Set.copyOf(
                                Arrays.asList((String[]) row.getArray("types").getArray()))))
                .list();
        for (Occurrence occurrence : occurrences) {
            listeners.stream()
                    .filter(listener -> listener.wants(occurrence))
                    .forEach(listener -> queue(occurrence, listener.id(), listener.foundationId()));
        }
    }

    @Override
    @Transactional
    public void tellHosts(UUID workshopId, List<Occurrence> occurrences) {
        Optional<List<UUID>> hosts =
                workshops.find(workshopId).map(CurrentWorkshop::workshop).map(Workshop::hostIds);
        if (hosts.isPresent()) {
            tell(occurrences.stream()
                    .map(occurrence -> occurrence.to(hosts.get()))
                    .toList());
        } else {
            occurrences.forEach(occurrence -> keep(workshopId, occurrence));
        }
    }

    private void keep(UUID workshopId, Occurrence occurrence) {
        jdbc.sql("""
                INSERT INTO webhook_unaddressed (occurrence, workshop_id, body, address_key, heard_at)
                VALUES (:id, :workshop, :body::jsonb, :key, :now) ON CONFLICT (occurrence) DO NOTHING""")
                .param("id", occurrence.id())
                .param("workshop", workshopId)
                .param("body", payloads.write(occurrence))
                .param("key", key(occurrence.address()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public void know(UUID workshopId, List<UUID> hosts) {
        List<Occurrence> waiting = jdbc.sql("""
                WITH gone AS (DELETE FROM webhook_unaddressed WHERE workshop_id = ? RETURNING occurrence, body)
                SELECT body::text AS body FROM gone ORDER BY occurrence""")
                .param(workshopId)
                .query((row, _) -> payloads.read(row.getString("body")))
                .list();
        tell(waiting.stream().map(occurrence -> occurrence.to(hosts)).toList());
    }

    @Override
    @Transactional
    public UUID test(Endpoint endpoint) {
        Instant now = clock.instant();
        Occurrence test = new Occurrence(
                EventIds.next(now),
                EventType.TEST,
                now,
                endpoint.id(),
                1,
                now.toEpochMilli(),
                List.of(endpoint.foundationId()),
                Map.of("endpointId", endpoint.id().toString()),
                null);
        return queue(test, endpoint.id(), endpoint.foundationId());
    }

    @Override
    @Transactional
    public int forget(String address) {
        String key = key(address);
        jdbc.sql("DELETE FROM webhook_unaddressed WHERE address_key = ?")
                .param(key)
                .update();
        // Jackson wrote it, so it is JSON; the data of a person always lies under data.person.
        return jdbc.sql("""
                UPDATE webhook_delivery SET payload = (payload::jsonb #- '{data,person}')::text, excerpt = '',
                    address_key = NULL, state = 'ERASED'
                WHERE address_key = ?""").param(key).update();
    }

    private UUID queue(Occurrence occurrence, UUID endpointId, UUID foundationId) {
        Instant now = clock.instant();
        UUID id = EventIds.next(now);
        jdbc.sql("""
                INSERT INTO webhook_delivery (id, endpoint_id, occurrence, type, payload, address_key, state, queued_at,
                    since, next_attempt_at)
                VALUES (:id, :endpoint, :occurrence, :type, :payload, :key, 'WAITING', :now, :now, :now)
                ON CONFLICT (endpoint_id, occurrence) DO NOTHING""")
                .param("id", id)
                .param("endpoint", endpointId)
                .param("occurrence", occurrence.id())
                .param("type", occurrence.type().text())
                .param("payload", payloads.write(occurrence, foundationId))
                .param("key", key(occurrence.address()))
                .param("now", Timestamp.from(now))
                .update();
        signal.raiseAfterCommit();
        return id;
    }

    private static @Nullable String key(@Nullable String address) {
        return address == null
                ? null
                : Addresses.parse(address).map(Address::key).orElse(address);
    }
}

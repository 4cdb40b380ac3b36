package org.convene.notification.webhook.jdbc;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.Endpoints;
import org.convene.notification.webhook.EventType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the endpoints of each foundation. */
@Repository
class JdbcEndpoints implements Endpoints {

    private final JdbcClient jdbc;
    private final WebhookSignal signal;

    JdbcEndpoints(JdbcClient jdbc, WebhookSignal signal) {
        this.jdbc = jdbc;
        this.signal = signal;
    }

    @Override
    @Transactional
    public boolean add(Endpoint endpoint) {
        // Two admins may add the last one that is allowed in the same instant: the second waits here, and counts it.
        jdbc.sql(
                        "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('webhook_endpoint', :foundation))) AS held")
                .param("foundation", endpoint.foundationId().getLeastSignificantBits())
                .query(Integer.class)
                .single();
        if (of(endpoint.foundationId()).size() >= MOST) {
            return false;
        }
        jdbc.sql("""
                INSERT INTO webhook_endpoint (id, foundation_id, address, types, state, key_id, generation, created_at)
                VALUES (:id, :foundation, :address, :types, :state, :key, :generation, :at)""")
                .param("id", endpoint.id())
                .param("foundation", endpoint.foundationId())
                .param("address", endpoint.address().toString())
                .param("types", EndpointRow.texts(endpoint.types()))
                .param("state", endpoint.state().name())
                .param("key", endpoint.secret().keyId())
                .param("generation", endpoint.secret().generation())
                .param("at", Timestamp.from(endpoint.createdAt()))
                .update();
        return true;
    }

    @Override
    public List<Endpoint> of(UUID foundationId) {
        return jdbc.sql("SELECT " + EndpointRow.COLUMNS
                        + " FROM webhook_endpoint e WHERE foundation_id = ? ORDER BY id")
                .param(foundationId)
                .query(EndpointRow::read)
                .list();
    }

    @Override
    public Optional<Endpoint> find(UUID foundationId, UUID id) {
        return jdbc.sql("SELECT " + EndpointRow.COLUMNS + " FROM webhook_endpoint e WHERE foundation_id = ? AND id = ?")
                .params(foundationId, id)
                .query(EndpointRow::read)
                .optional();
    }

    @Override
    public void change(UUID id, URI address, Set<EventType> types) {
        jdbc.sql("UPDATE webhook_endpoint SET address = ?, types = ? WHERE id = ?")
                .params(address.toString(), EndpointRow.texts(types), id)
                .update();
    }

    @Override
    public void pause(UUID id) {
        jdbc.sql("UPDATE webhook_endpoint SET state = 'PAUSED' WHERE id = ? AND state = 'ACTIVE'")
                .param(id)
                .update();
    }

    @Override
    public void resume(UUID id) {
        jdbc.sql("""
                UPDATE webhook_endpoint SET state = 'ACTIVE', failing_since = NULL, held_until = NULL WHERE id = ?""").param(id).update();
        signal.raiseAfterCommit();
    }

    @Override
    public void rotate(UUID id, int keyId, Instant now) {
        jdbc.sql("""
                UPDATE webhook_endpoint SET previous_key_id = key_id, previous_generation = generation,
                    key_id = ?, generation = generation + 1, rotated_at = ? WHERE id = ?""").params(keyId, Timestamp.from(now), id).update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM webhook_endpoint WHERE id = ?").param(id).update();
    }
}

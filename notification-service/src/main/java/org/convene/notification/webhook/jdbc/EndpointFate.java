package org.convene.notification.webhook.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.mailing.Audience;
import org.convene.notification.mailing.Mailing;
import org.convene.notification.mailing.Mailings;
import org.convene.notification.webhook.Endpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What attempts mean for the endpoint itself: well again, held back, or disabled, of which its admins are told. */
@Component
class EndpointFate {

    private final JdbcClient jdbc;
    private final Foundations foundations;
    private final Mailings mailings;

    EndpointFate(JdbcClient jdbc, Foundations foundations, Mailings mailings) {
        this.jdbc = jdbc;
        this.foundations = foundations;
        this.mailings = mailings;
    }

    void succeeded(UUID endpointId) {
        jdbc.sql("UPDATE webhook_endpoint SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL")
                .param(endpointId)
                .update();
    }

    /** Keeps who removes it from waiting for a delivery whose fate waits for the endpoint. */
    void lock(UUID endpointId) {
        jdbc.sql("SELECT id FROM webhook_endpoint WHERE id = ? FOR NO KEY UPDATE")
                .param(endpointId)
                .query(UUID.class)
                .optional();
    }

    /** Returns since when it has been failing; now if this is the first failure, or if it was removed. */
    Instant failed(UUID endpointId, Instant now) {
        jdbc.sql("UPDATE webhook_endpoint SET failing_since = ? WHERE id = ? AND failing_since IS NULL")
                .params(Timestamp.from(now), endpointId)
                .update();
        return jdbc.sql("SELECT failing_since FROM webhook_endpoint WHERE id = ?")
                .param(endpointId)
                .query((row, _) -> row.getTimestamp("failing_since").toInstant())
                .optional()
                .orElse(now);
    }

    void hold(UUID endpointId, Instant until) {
        jdbc.sql("UPDATE webhook_endpoint SET held_until = greatest(held_until, ?) WHERE id = ?")
                .params(Timestamp.from(until), endpointId)
                .update();
    }

    /** Ends it, and with it what waits; returns false if somebody else has ended it already. */
    boolean disable(Endpoint endpoint, Endpoint.State state, Instant now) {
        boolean first = jdbc.sql("UPDATE webhook_endpoint SET state = ? WHERE id = ? AND state IN ('ACTIVE', 'PAUSED')")
                        .params(state.name(), endpoint.id())
                        .update()
                == 1;
        if (!first) {
            return false;
        }
        jdbc.sql("UPDATE webhook_delivery SET state = 'FAILED' WHERE endpoint_id = ? AND state = 'WAITING'")
                .param(endpoint.id())
                .update();
        mailings.open(new Mailing(
                EventIds.next(now),
                Purpose.WEBHOOK_DISABLED,
                endpoint.id() + "/" + now,
                Audience.ADMINS,
                List.of(endpoint.foundationId()),
                null,
                null,
                foundations
                        .called(endpoint.foundationId())
                        .map(called -> News.none().withFoundation(called.name(), called.names()))
                        .orElseGet(News::none)
                        .with("foundationId", endpoint.foundationId().toString())
                        .with("actor", endpoint.address().getHost())
                        .with("variant", state == Endpoint.State.GONE ? "gone" : null),
                now,
                null));
        return true;
    }
}

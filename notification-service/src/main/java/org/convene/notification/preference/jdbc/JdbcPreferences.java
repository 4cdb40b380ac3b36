package org.convene.notification.preference.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.messaging.Outbox;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.foundation.FoundationName;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.preference.Preferences;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row for each sender that is not wanted, and tells of a new one. */
@Repository
class JdbcPreferences implements Preferences {

    private static final String TOPIC = "notification-service.deliveries.v1";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Clock clock;

    JdbcPreferences(JdbcClient jdbc, Outbox outbox, Deliveries deliveries, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    record RecipientSuppressed(
            String address, String scope, @Nullable UUID foundationId) {}

    @Override
    public Optional<Choice> find(UUID recipientId, int generation) {
        return jdbc.sql("SELECT address FROM recipient WHERE id = ? AND generation = ?")
                .params(recipientId, generation)
                .query(String.class)
                .optional()
                .map(address -> new Choice(recipientId, address, wantsAny(recipientId), senders(recipientId)));
    }

    @Override
    public boolean knows(UUID recipientId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM recipient WHERE id = ?)")
                .param(recipientId)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public boolean renewLink(UUID recipientId, int generation, String language, String timeZone) {
        Optional<String> address = jdbc.sql("""
                UPDATE recipient SET generation = generation + 1 WHERE id = ? AND generation = ? RETURNING address""")
                .params(recipientId, generation)
                .query(String.class)
                .optional();
        address.ifPresent(to -> deliveries.queue(List.of(new NewDelivery(
                Purpose.PREFERENCES_RENEWED,
                recipientId + "/" + (generation + 1),
                to,
                null,
                language,
                timeZone,
                null,
                null,
                null,
                null,
                null,
                null,
                News.none(),
                null))));
        return address.isPresent();
    }

    private boolean wantsAny(UUID recipientId) {
        return jdbc.sql("""
                SELECT NOT EXISTS (SELECT 1 FROM suppression WHERE recipient_id = ? AND foundation_id IS NULL)""").param(recipientId).query(Boolean.class).single();
    }

    private List<Sender> senders(UUID recipientId) {
        return jdbc.sql("""
                SELECT f.foundation_id, f.name, f.names, s.recipient_id IS NULL AS wanted
                FROM (SELECT foundation_id FROM delivery WHERE recipient_id = :recipient AND purpose = 'INVITATION'
                      UNION SELECT (news ->> 'sender')::uuid FROM delivery
                      WHERE recipient_id = :recipient AND purpose = 'HOST_MESSAGE') AS d
                JOIN foundation f USING (foundation_id)
                LEFT JOIN suppression s ON s.recipient_id = :recipient AND s.foundation_id = f.foundation_id
                ORDER BY f.name""")
                .param("recipient", recipientId)
                .query((row, _) -> new Sender(
                        row.getObject("foundation_id", UUID.class),
                        row.getString("name"),
                        List.of(JsonMapper.shared().readValue(row.getString("names"), FoundationName[].class)),
                        row.getBoolean("wanted")))
                .list();
    }

    @Override
    @Transactional
    public void suppress(UUID recipientId, Set<@Nullable UUID> unwanted) {
        List<String> before = jdbc.sql("DELETE FROM suppression WHERE recipient_id = ? RETURNING foundation_id")
                .param(recipientId)
                .query((row, _) -> String.valueOf(row.getObject("foundation_id")))
                .list();
        String address = jdbc.sql("SELECT address FROM recipient WHERE id = ?")
                .param(recipientId)
                .query(String.class)
                .single();
        for (UUID foundation : unwanted) {
            jdbc.sql("INSERT INTO suppression (recipient_id, foundation_id, suppressed_at) VALUES (:r, :f, :at)")
                    .param("r", recipientId)
                    .param("f", foundation)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            if (!before.contains(String.valueOf(foundation))) {
                String scope = foundation == null ? "ALL" : "FOUNDATION";
                outbox.tell(
                        TOPIC, recipientId, "RecipientSuppressed", new RecipientSuppressed(address, scope, foundation));
            }
        }
    }
}

package org.convene.registration.participation.kafka;

import java.util.List;
import java.util.UUID;
import org.convene.messaging.Restatement;
import org.convene.registration.participation.Participations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Restates participations; requests and asked-for links are over within a day and are not told again. */
@Component
class RegistrationRestatement implements Restatement {

    private final JdbcClient jdbc;
    private final Participations participations;
    private final RegistrationsTold told;

    RegistrationRestatement(JdbcClient jdbc, Participations participations, RegistrationsTold told) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.told = told;
    }

    @Override
    public String topic() {
        return RegistrationsTold.TOPIC;
    }

    @Override
    public String type() {
        return "RegistrationRestated";
    }

    @Override
    public List<UUID> keysAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT id FROM participation
                WHERE CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid)
                ORDER BY id LIMIT :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public @Nullable Object stateOf(UUID key) {
        return participations
                .find(key)
                .map(p -> told.standing(p, p.isWaiting() ? participations.waitingPosition(p) : null))
                .orElse(null);
    }
}

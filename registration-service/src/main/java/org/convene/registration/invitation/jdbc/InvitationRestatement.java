package org.convene.registration.invitation.jdbc;

import java.util.List;
import java.util.UUID;
import org.convene.messaging.Restatement;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Restates the invitations that were issued; of those that wait nobody has heard. */
@Component
class InvitationRestatement implements Restatement {

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Workshops workshops;

    InvitationRestatement(JdbcClient jdbc, Invitations invitations, Workshops workshops) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.workshops = workshops;
    }

    @Override
    public String topic() {
        return InvitationsTold.TOPIC;
    }

    @Override
    public String type() {
        return "InvitationRestated";
    }

    @Override
    public List<UUID> keysAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT id FROM invitation
                WHERE issued_at IS NOT NULL AND state <> 'WAITING'
                  AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
                ORDER BY id LIMIT :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public @Nullable Object stateOf(UUID key) {
        return invitations
                .find(key)
                .filter(i -> i.issuedAt() != null && i.state() != InvitationState.WAITING)
                .flatMap(i -> workshops
                        .find(i.workshopId())
                        .map(workshop -> InvitationsTold.standing(i, workshop.position())))
                .orElse(null);
    }
}

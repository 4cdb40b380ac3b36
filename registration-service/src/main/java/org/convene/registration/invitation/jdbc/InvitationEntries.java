package org.convene.registration.invitation.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.place.Entries;
import org.convene.registration.place.InvitedPeople;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.workshop.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets invited people in by their links; however they come, their invitation is accepted.
 *
 * <p>Invitations are found by their ids or their people’s first: of a workshop that has just invited thousands, the planner
 * has no statistics yet and would read them all.
 */
@Repository
class InvitationEntries implements Entries, InvitedPeople {

    private final JdbcClient jdbc;
    private final InvitationsTold told;

    InvitationEntries(JdbcClient jdbc, InvitationsTold told) {
        this.jdbc = jdbc;
        this.told = told;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.INVITATION;
    }

    @Override
    public List<Entrant> entrants(UUID workshopId, Collection<UUID> entryIds, Instant now) {
        return jdbc.sql("""
                WITH asked AS MATERIALIZED (SELECT * FROM invitation WHERE id = ANY (:ids))
                SELECT i.id, p.address, p.address_key FROM asked i JOIN person p ON p.id = i.person_id
                WHERE i.workshop_id = :workshop AND i.state IN ('ISSUED', 'ACCEPTED', 'DECLINED')
                """)
                .param("workshop", workshopId)
                .param("ids", entryIds.toArray(UUID[]::new))
                .query((row, index) ->
                        new Entrant(row.getObject(1, UUID.class), row.getString(2), row.getString(3), false))
                .list();
    }

    /** An invitation is not used up: who cancels may come back by it. */
    @Override
    public void spend(Collection<UUID> entryIds, Instant now) {}

    @Override
    public Map<UUID, Invited> among(UUID workshopId, Collection<UUID> personIds) {
        Map<UUID, Invited> invited = new HashMap<>();
        if (!personIds.isEmpty()) {
            jdbc.sql("""
                    WITH theirs AS MATERIALIZED (SELECT * FROM invitation WHERE person_id = ANY (:persons))
                    SELECT person_id, id, host_id FROM theirs
                    WHERE workshop_id = :workshop AND state IN ('ISSUED', 'ACCEPTED', 'DECLINED')
                    """)
                    .param("workshop", workshopId)
                    .param("persons", personIds.toArray(UUID[]::new))
                    .query(row -> {
                        invited.put(
                                row.getObject(1, UUID.class),
                                new Invited(row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
                    });
        }
        return invited;
    }

    @Override
    public void accept(Collection<UUID> invitationIds, Position restsOn, Instant now) {
        if (invitationIds.isEmpty()) {
            return;
        }
        List<Invitation> accepted = jdbc.sql("""
                UPDATE invitation i SET state = 'ACCEPTED', answered_at = :now
                FROM person p
                WHERE p.id = i.person_id AND i.id = ANY (:ids) AND i.state IN ('ISSUED', 'DECLINED')
                RETURNING\s""" + InvitationRows.COLUMNS)
                .param("ids", invitationIds.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query(InvitationRows::invitation)
                .list();
        told.tellAll(accepted, restsOn);
    }
}

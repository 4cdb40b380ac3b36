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

/** Lets invited people in by their links; however they come, their invitation is accepted. */
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
                SELECT i.id, p.address, p.address_key FROM invitation i JOIN person p ON p.id = i.person_id
                WHERE i.workshop_id = :workshop AND i.id = ANY (:ids) AND i.state IN ('ISSUED', 'ACCEPTED', 'DECLINED')
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
    public Map<UUID, UUID> hostsOf(UUID workshopId, Collection<UUID> personIds) {
        Map<UUID, UUID> hosts = new HashMap<>();
        if (!personIds.isEmpty()) {
            jdbc.sql("""
                    SELECT person_id, host_id FROM invitation
                    WHERE workshop_id = :workshop AND person_id = ANY (:persons)
                      AND state IN ('ISSUED', 'ACCEPTED', 'DECLINED')
                    """)
                    .param("workshop", workshopId)
                    .param("persons", personIds.toArray(UUID[]::new))
                    .query((row, index) -> hosts.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                    .list();
        }
        return hosts;
    }

    @Override
    public void accepted(UUID workshopId, Collection<UUID> personIds, Position restsOn, Instant now) {
        if (personIds.isEmpty()) {
            return;
        }
        List<Invitation> accepted = jdbc.sql("""
                UPDATE invitation i SET state = 'ACCEPTED', answered_at = :now
                FROM person p
                WHERE p.id = i.person_id AND i.workshop_id = :workshop AND i.person_id = ANY (:persons)
                  AND i.state IN ('ISSUED', 'DECLINED')
                RETURNING\s""" + InvitationRows.COLUMNS)
                .param("workshop", workshopId)
                .param("persons", personIds.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query(InvitationRows::invitation)
                .list();
        told.tellAll(accepted, restsOn);
    }
}

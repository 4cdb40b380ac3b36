package org.convene.registration.request.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convene.registration.place.Entries;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets people in by an address that they confirmed; once. */
@Repository
class RequestEntries implements Entries {

    private final JdbcClient jdbc;

    RequestEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.REQUEST;
    }

    @Override
    public List<Entrant> entrants(UUID workshopId, Collection<UUID> entryIds, Instant now) {
        return jdbc.sql("""
                SELECT r.id, r.address, r.address_key, r.spent_at IS NOT NULL FROM registration_request r
                WHERE r.workshop_id = :workshop AND r.id = ANY (:ids) AND r.expires_at > :now
                """)
                .param("workshop", workshopId)
                .param("ids", entryIds.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Entrant(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    @Override
    public void spend(Collection<UUID> entryIds, Instant now) {
        jdbc.sql("UPDATE registration_request SET spent_at = :now WHERE id = ANY (:ids)")
                .param("ids", entryIds.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }
}

package org.convene.registration.registrant.jdbc;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.registrant.Registrant;
import org.convene.registration.registrant.Registrants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegistrants implements Registrants {

    private final JdbcClient jdbc;
    private final Participations participations;

    JdbcRegistrants(JdbcClient jdbc, Participations participations) {
        this.jdbc = jdbc;
        this.participations = participations;
    }

    @Override
    public List<Registrant> ofHosts(UUID workshopId, Collection<UUID> hostIds, long afterArrival, int limit) {
        return ofHosts(workshopId, hostIds, afterArrival, limit, "");
    }

    @Override
    public List<Registrant> joinedOfHosts(UUID workshopId, Collection<UUID> hostIds, long afterArrival, int limit) {
        return ofHosts(workshopId, hostIds, afterArrival, limit, " AND joined_at IS NOT NULL");
    }

    private List<Registrant> ofHosts(
            UUID workshopId, Collection<UUID> hostIds, long afterArrival, int limit, String condition) {
        Map<UUID, Integer> positions = new HashMap<>();
        List<UUID> ids = jdbc.sql("""
                SELECT id, position FROM (
                    SELECT id, host_id, arrival, joined_at, erased_at, CASE WHEN state = 'WAITLISTED'
                        THEN count(*) FILTER (WHERE state = 'WAITLISTED') OVER (ORDER BY arrival) ELSE 0 END AS position
                    FROM participation WHERE workshop_id = :workshop) AS p
                WHERE (host_id IS NULL OR host_id = ANY (:hosts)) AND arrival > :after AND erased_at IS NULL""" + condition + """
                 ORDER BY arrival LIMIT :limit
                """)
                .param("workshop", workshopId)
                .param("hosts", hostIds.toArray(UUID[]::new))
                .param("after", afterArrival)
                .param("limit", limit)
                .query((row, index) -> {
                    UUID id = row.getObject(1, UUID.class);
                    positions.put(id, row.getInt(2));
                    return id;
                })
                .list();
        return participations.known(workshopId, ids, List.of()).stream()
                .sorted(Comparator.comparingLong(Participation::arrival))
                .map(p -> new Registrant(p, positions.getOrDefault(p.id(), 0)))
                .toList();
    }

    @Override
    public List<HostCount> counts(UUID workshopId) {
        return jdbc.sql("""
                SELECT coalesce(host_id, :nobody),
                    count(*) FILTER (WHERE kind = 'ROOM' AND state = 'CONFIRMED'),
                    count(*) FILTER (WHERE state = 'WAITLISTED'),
                    count(*) FILTER (WHERE kind = 'AUDIENCE' AND state = 'CONFIRMED'),
                    count(*) FILTER (WHERE state = 'CANCELLED')
                FROM participation WHERE workshop_id = :workshop GROUP BY 1
                """)
                .param("workshop", workshopId)
                .param("nobody", HostCount.NOBODY)
                .query((row, index) -> new HostCount(
                        row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .list();
    }
}

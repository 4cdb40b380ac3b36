package org.convene.event.place.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlaceCounts implements PlaceCounts {

    private final JdbcClient jdbc;

    JdbcPlaceCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PlaceCount> of(UUID workshopId) {
        return Optional.ofNullable(of(List.of(workshopId)).get(workshopId));
    }

    @Override
    public Map<UUID, PlaceCount> of(Collection<UUID> workshopIds) {
        return jdbc
                .sql("""
                        SELECT workshop_id, room_taken, room_limit, waiting, audience FROM place_count
                        WHERE workshop_id = ANY (?)
                        """)
                .param(workshopIds.toArray(UUID[]::new))
                .query((rs, _) -> new PlaceCount(
                        rs.getObject("workshop_id", UUID.class),
                        rs.getInt("room_taken"),
                        rs.getInt("room_limit"),
                        rs.getInt("waiting"),
                        rs.getInt("audience")))
                .list()
                .stream()
                .collect(Collectors.toMap(PlaceCount::workshopId, Function.identity()));
    }

    @Override
    public void replace(PlaceCount count) {
        jdbc.sql("""
                        INSERT INTO place_count (workshop_id, room_taken, room_limit, waiting, audience)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (workshop_id) DO UPDATE SET room_taken = excluded.room_taken,
                            room_limit = excluded.room_limit, waiting = excluded.waiting, audience = excluded.audience
                        """)
                .params(count.workshopId(), count.roomTaken(), count.roomLimit(), count.waiting(), count.audience())
                .update();
    }

    @Override
    public void forget(UUID workshopId) {
        jdbc.sql("DELETE FROM place_count WHERE workshop_id = ?")
                .param(workshopId)
                .update();
    }
}

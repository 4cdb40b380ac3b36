package org.convene.registration.workshop.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Position;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.registration.workshop.WorkshopText;
import org.convene.registration.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcWorkshops implements Workshops {

    private static final TypeReference<List<Host>> HOSTS = new TypeReference<>() {};

    private static final TypeReference<List<WorkshopText>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcWorkshops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Workshop> find(UUID id) {
        return jdbc.sql("SELECT * FROM workshop WHERE id = :id")
                .param("id", id)
                .query(JdbcWorkshops::workshop)
                .optional();
    }

    @Override
    public List<Workshop> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM workshop WHERE id IN (:ids) ORDER BY starts_at, id")
                .param("ids", ids)
                .query(JdbcWorkshops::workshop)
                .list();
    }

    @Override
    public void save(Workshop w) {
        jdbc.sql("""
                INSERT INTO workshop (id, state, language, title, purpose, texts, series_name, number, starts_at, ends_at,
                    time_zone, room_places, audience, hosts, registration_opens_at, registration_closes_at,
                    meeting_address, epoch, sequence)
                VALUES (:id, :state, :language, :title, :purpose, CAST(:texts AS jsonb), :series, :number, :starts, :ends,
                    :zone, :places, :audience, CAST(:hosts AS jsonb), :opens, :closes, :meeting, :epoch, :sequence)
                ON CONFLICT (id) DO UPDATE SET
                    (state, language, title, purpose, texts, series_name, number, starts_at, ends_at, time_zone, room_places,
                     audience, hosts, registration_opens_at, registration_closes_at, meeting_address, epoch, sequence)
                  = (excluded.state, excluded.language, excluded.title, excluded.purpose, excluded.texts, excluded.series_name,
                     excluded.number, excluded.starts_at, excluded.ends_at, excluded.time_zone, excluded.room_places,
                     excluded.audience, excluded.hosts, excluded.registration_opens_at, excluded.registration_closes_at,
                     excluded.meeting_address, excluded.epoch, excluded.sequence)
                """)
                .param("id", w.id())
                .param("state", w.state().name())
                .param("language", w.language())
                .param("title", w.title())
                .param("purpose", w.purpose())
                .param("texts", JsonMapper.shared().writeValueAsString(w.texts()))
                .param("series", w.seriesName())
                .param("number", w.number())
                .param("starts", Timestamp.from(w.startsAt()))
                .param("ends", Timestamp.from(w.endsAt()))
                .param("zone", w.timeZone())
                .param("places", w.roomPlaces())
                .param("audience", w.audience())
                .param("hosts", JsonMapper.shared().writeValueAsString(w.hosts()))
                .param("opens", timestamp(w.registrationOpensAt()))
                .param("closes", timestamp(w.registrationClosesAt()))
                .param("meeting", w.meetingAddress())
                .param("epoch", w.position().epoch())
                .param("sequence", w.position().sequence())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Workshop workshop(ResultSet row, int index) throws SQLException {
        return new Workshop(
                row.getObject("id", UUID.class),
                WorkshopState.valueOf(row.getString("state")),
                row.getString("language"),
                row.getString("title"),
                row.getString("purpose"),
                JsonMapper.shared().readValue(row.getString("texts"), TEXTS),
                row.getString("series_name"),
                row.getObject("number", Integer.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("time_zone"),
                row.getInt("room_places"),
                row.getBoolean("audience"),
                JsonMapper.shared().readValue(row.getString("hosts"), HOSTS),
                instant(row.getTimestamp("registration_opens_at")),
                instant(row.getTimestamp("registration_closes_at")),
                row.getString("meeting_address"),
                new Position(row.getLong("epoch"), row.getLong("sequence")));
    }
}

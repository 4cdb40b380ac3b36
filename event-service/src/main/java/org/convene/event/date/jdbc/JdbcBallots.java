package org.convene.event.date.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.date.Ballot;
import org.convene.event.date.Ballots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBallots implements Ballots {

    private final JdbcClient jdbc;

    JdbcBallots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Ballot> find(UUID ballotId) {
        return jdbc.sql("SELECT ballot_id, workshop_id, person_id, asked_at FROM ballot WHERE ballot_id = ?")
                .param(ballotId)
                .query(JdbcBallots::ballot)
                .optional();
    }

    @Override
    public Optional<Instant> lastAsked(UUID workshopId) {
        return jdbc.sql("SELECT asked_at FROM ballot WHERE workshop_id = ? ORDER BY asked_at DESC LIMIT 1")
                .param(workshopId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public Ballot give(Ballot fresh) {
        return jdbc.sql("""
                        INSERT INTO ballot (ballot_id, workshop_id, person_id, asked_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (workshop_id, person_id) DO UPDATE SET asked_at = excluded.asked_at
                        RETURNING ballot_id, workshop_id, person_id, asked_at
                        """)
                .params(fresh.id(), fresh.workshopId(), fresh.personId(), Timestamp.from(fresh.askedAt()))
                .query(JdbcBallots::ballot)
                .single();
    }

    private static Ballot ballot(ResultSet rs, int row) throws SQLException {
        return new Ballot(
                rs.getObject("ballot_id", UUID.class),
                rs.getObject("workshop_id", UUID.class),
                rs.getObject("person_id", UUID.class),
                rs.getTimestamp("asked_at").toInstant());
    }
}

package org.convene.registration.attendance.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.convene.registration.attendance.Attendances;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.kafka.RegistrationsTold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAttendances implements Attendances {

    private final JdbcClient jdbc;
    private final Participations participations;
    private final RegistrationsTold told;
    private final Clock clock;

    JdbcAttendances(JdbcClient jdbc, Participations participations, RegistrationsTold told, Clock clock) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.told = told;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(Participation participation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int first = jdbc.sql("""
                UPDATE participation SET joined_at = :now
                WHERE id = :id AND joined_at IS NULL AND state <> 'CANCELLED'
                """)
                .param("now", Timestamp.from(now))
                .param("id", participation.id())
                .update();
        if (first == 1) {
            // Read again while we hold its row: she may have moved up since her page was shown.
            Participation came = participations.find(participation.id()).orElseThrow();
            told.attended(came, now, came.isWaiting() ? participations.waitingPosition(came) : null);
        }
    }
}

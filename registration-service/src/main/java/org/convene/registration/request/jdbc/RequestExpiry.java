package org.convene.registration.request.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the addresses that people typed, and what was answered to their forms, once nothing needs them any more. */
@Component
class RequestExpiry {

    /** A day that links live and mails are counted over, and one more. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestExpiry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
        forget("DELETE FROM registration_request WHERE requested_at < :before", before);
        forget("DELETE FROM links_request WHERE requested_at < :before", before);
        forget("DELETE FROM answered WHERE answered_at < :before", before);
    }

    private void forget(String statement, Timestamp before) {
        jdbc.sql(statement).param("before", before).update();
    }
}

package org.convene.gateway.signin.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what nobody needs any more: requests after a day, browsers after a year. */
@Component
class SignInHousekeeping {

    private static final Duration REQUESTS_KEPT = Duration.ofDays(1);
    private static final Duration BROWSERS_KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInHousekeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM sign_in_request WHERE expires_at < ?")
                .param(now.minus(REQUESTS_KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM known_browser WHERE seen_at < ?")
                .param(now.minus(BROWSERS_KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}

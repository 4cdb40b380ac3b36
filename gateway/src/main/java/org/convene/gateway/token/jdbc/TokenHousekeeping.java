package org.convene.gateway.token.jdbc;

import java.time.Duration;
import java.time.ZoneOffset;
import org.convene.gateway.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets access tokens a month after they expired. */
@Component
class TokenHousekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final RealTime time;

    TokenHousekeeping(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT7M")
    void forget() {
        jdbc.sql("DELETE FROM access_token WHERE expires_at < ?")
                .param(time.now().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}

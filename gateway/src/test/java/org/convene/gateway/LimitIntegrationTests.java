package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.convene.gateway.limit.Limit;
import org.convene.gateway.limit.Limits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LimitIntegrationTests extends GatewayTests {

    @Autowired
    private Limits limits;

    @Test
    void givesFiveMailsAtOnceAndThenOneEveryThreeMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take(Limit.MAILS_FROM_KNOWN_BROWSER, "claire@leman.example"))
                    .isEmpty();
        }

        assertThat(limits.take(Limit.MAILS_FROM_KNOWN_BROWSER, "claire@leman.example"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3)));
        assertThat(limits.take(Limit.MAILS_FROM_KNOWN_BROWSER, "ravi@leman.example"))
                .isEmpty();
        assertThat(limits.take(Limit.MAILS_PER_ADDRESS, "claire@leman.example")).isEmpty();
    }

    @Test
    void storesNoAddress() {
        limits.take(Limit.MAILS_FROM_KNOWN_BROWSER, "claire@leman.example");

        assertThat(jdbc.sql("SELECT count(*) FROM rate_limit WHERE encode(state, 'escape') LIKE '%leman%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM rate_limit").query(Long.class).single())
                .isEqualTo(1);
    }
}

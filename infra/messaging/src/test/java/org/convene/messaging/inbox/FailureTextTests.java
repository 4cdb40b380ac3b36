package org.convene.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTextTests {

    @Test
    void namesKindsAndNeverWhatAMessageHolds() {
        Throwable failure = new IllegalStateException(
                "while writing to anna@example.org",
                new SQLException("Key (address)=(anna@example.org) already exists", "23505"));
        assertThat(FailureText.of(failure))
                .startsWith("IllegalStateException caused by SQLException (SQLSTATE 23505)")
                .doesNotContain("anna");
    }

    @Test
    void staysShortHoweverDeepTheCauses() {
        Throwable failure = new IllegalStateException("deepest");
        for (int i = 0; i < 100; i++) {
            failure = new IllegalStateException(failure);
        }
        assertThat(FailureText.of(failure)).hasSize(500);
    }
}

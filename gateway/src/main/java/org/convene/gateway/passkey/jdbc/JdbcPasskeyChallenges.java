package org.convene.gateway.passkey.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import org.convene.gateway.RealTime;
import org.convene.gateway.passkey.PasskeyChallenges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasskeyChallenges implements PasskeyChallenges {

    private final JdbcClient jdbc;
    private final RealTime time;

    JdbcPasskeyChallenges(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public void add(byte[] challenge, String asker, Instant expiresAt) {
        jdbc.sql("INSERT INTO passkey_challenge (challenge, asker, expires_at) VALUES (?, ?, ?)")
                .params(challenge, asker, expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean take(byte[] challenge, String asker, Instant now) {
        return jdbc.sql("DELETE FROM passkey_challenge WHERE challenge = ? AND asker = ? AND expires_at > ?")
                        .params(challenge, asker, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT7M")
    void forgetTheUnanswered() {
        jdbc.sql("DELETE FROM passkey_challenge WHERE expires_at <= ?")
                .param(time.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}

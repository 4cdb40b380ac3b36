package org.convene.gateway.organisation.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.organisation.PendingSignIn;
import org.convene.gateway.organisation.PendingSignIns;
import org.convene.gateway.signin.Browser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPendingSignIns implements PendingSignIns {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPendingSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(PendingSignIn pending, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO organisation_sign_in
                               (state, organisation, nonce, verifier, browser, continue_to, person_id, expires_at)
                        VALUES (:state, :organisation, :nonce, :verifier, :browser, :continueTo, :person, :expiresAt)""")
                .param("state", pending.state())
                .param("organisation", pending.organisation())
                .param("nonce", pending.nonce())
                .param("verifier", pending.verifier())
                .param("browser", pending.browser().hash())
                .param("continueTo", pending.continueTo())
                .param("person", pending.person())
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<PendingSignIn> take(String state, Browser browser, Instant now) {
        return jdbc.sql("""
                        DELETE FROM organisation_sign_in WHERE state = ? AND browser = ? AND expires_at > ?
                        RETURNING organisation, nonce, verifier, continue_to, person_id""")
                .params(state, browser.hash(), now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PendingSignIn(
                        row.getString("organisation"),
                        state,
                        row.getString("nonce"),
                        row.getString("verifier"),
                        browser,
                        row.getString("continue_to"),
                        row.getObject("person_id", UUID.class)))
                .optional();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetExpired() {
        jdbc.sql("DELETE FROM organisation_sign_in WHERE expires_at < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

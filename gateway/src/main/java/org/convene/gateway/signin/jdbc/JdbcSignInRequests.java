package org.convene.gateway.signin.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.signin.Browser;
import org.convene.gateway.signin.SignInRequest;
import org.convene.gateway.signin.SignInRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSignInRequests implements SignInRequests {

    private static final String SELECT = """
            SELECT id, address, address_key, language, time_zone, continue_to, browser, expires_at, wrong_codes, spent_at
              FROM sign_in_request WHERE id = ?""";

    private final JdbcClient jdbc;

    JdbcSignInRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(SignInRequest request) {
        Browser browser = request.browser();
        jdbc.sql("""
                        INSERT INTO sign_in_request
                               (id, address, address_key, language, time_zone, continue_to, browser, expires_at, wrong_codes)
                        VALUES (:id, :address, :key, :language, :timeZone, :continueTo, :browser, :expiresAt, :wrongCodes)""")
                .param("id", request.id())
                .param("address", request.address().given())
                .param("key", request.address().key())
                .param("language", request.language())
                .param("timeZone", request.timeZone())
                .param("continueTo", request.continueTo())
                .param("browser", browser == null ? null : browser.hash())
                .param("expiresAt", request.expiresAt().atOffset(ZoneOffset.UTC))
                .param("wrongCodes", request.wrongCodes())
                .update();
    }

    @Override
    public Optional<SignInRequest> withId(UUID id) {
        return jdbc.sql(SELECT).param(id).query(JdbcSignInRequests::request).optional();
    }

    @Override
    public Optional<SignInRequest> lock(UUID id) {
        return jdbc.sql(SELECT + " FOR UPDATE")
                .param(id)
                .query(JdbcSignInRequests::request)
                .optional();
    }

    @Override
    public void countWrongCode(UUID id) {
        jdbc.sql("UPDATE sign_in_request SET wrong_codes = wrong_codes + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    @Override
    public void spend(UUID id, Instant at) {
        jdbc.sql("UPDATE sign_in_request SET spent_at = ? WHERE id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static SignInRequest request(ResultSet row, int number) throws SQLException {
        String browser = row.getString("browser");
        return new SignInRequest(
                row.getObject("id", UUID.class),
                new PersonAddress(row.getString("address"), row.getString("address_key")),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("continue_to"),
                browser == null ? null : new Browser(browser),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("wrong_codes"),
                instant(row.getObject("spent_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

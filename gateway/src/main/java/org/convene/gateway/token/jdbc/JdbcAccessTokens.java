package org.convene.gateway.token.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.token.AccessToken;
import org.convene.gateway.token.AccessTokens;
import org.convene.gateway.token.TokenSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccessTokens implements AccessTokens {

    private final JdbcClient jdbc;

    JdbcAccessTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AccessToken token, TokenSecret secret) {
        jdbc.sql("""
                        INSERT INTO access_token (id, person_id, name, hash, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        token.id(),
                        token.personId(),
                        token.name(),
                        secret.hash(),
                        utc(token.createdAt()),
                        utc(token.expiresAt()))
                .update();
    }

    @Override
    public Optional<UUID> personWith(TokenSecret secret, Instant now) {
        Optional<Use> use = jdbc.sql("""
                        SELECT id, person_id, last_used_at IS NULL OR last_used_at < :minuteAgo AS to_be_noted
                          FROM access_token WHERE hash = :hash AND expires_at > :now""")
                .param("hash", secret.hash())
                .param("now", utc(now))
                .param("minuteAgo", utc(now.minusSeconds(60)))
                .query(Use.class)
                .optional();
        // Once a minute is enough for its owner to see, and spares a write for each request.
        use.filter(Use::toBeNoted)
                .ifPresent(used -> jdbc.sql("UPDATE access_token SET last_used_at = ? WHERE id = ?")
                        .params(utc(now), used.id())
                        .update());
        return use.map(Use::personId);
    }

    @Override
    public List<AccessToken> of(UUID person, Instant now) {
        return jdbc.sql("""
                        SELECT id, person_id, name, created_at, expires_at, last_used_at
                          FROM access_token WHERE person_id = ? AND expires_at > ? ORDER BY id DESC""")
                .params(person, utc(now))
                .query(JdbcAccessTokens::token)
                .list();
    }

    @Override
    public boolean revoke(UUID person, UUID id) {
        return jdbc.sql("DELETE FROM access_token WHERE person_id = ? AND id = ?")
                        .params(person, id)
                        .update()
                == 1;
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        OffsetDateTime lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                lastUsedAt == null ? null : lastUsedAt.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Use(UUID id, UUID personId, boolean toBeNoted) {}
}

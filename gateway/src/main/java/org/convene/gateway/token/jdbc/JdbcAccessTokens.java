package org.convene.gateway.token.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.gateway.scope.Scope;
import org.convene.gateway.session.SignInWay;
import org.convene.gateway.token.AccessToken;
import org.convene.gateway.token.AccessTokens;
import org.convene.gateway.token.TokenSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccessTokens implements AccessTokens {

    private static final String SELECT =
            "SELECT id, person_id, name, scopes, way, created_at, expires_at, last_used_at FROM access_token ";

    private final JdbcClient jdbc;

    JdbcAccessTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AccessToken token, TokenSecret secret) {
        jdbc.sql("""
                        INSERT INTO access_token (id, person_id, name, hash, scopes, way, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        token.id(),
                        token.personId(),
                        token.name(),
                        secret.hash(),
                        token.scopes().stream().map(Scope::wireName).sorted().toArray(String[]::new),
                        token.way().name(),
                        utc(token.createdAt()),
                        utc(token.expiresAt()))
                .update();
    }

    @Override
    public Optional<AccessToken> used(TokenSecret secret, Instant now) {
        Optional<AccessToken> token = jdbc.sql(SELECT + "WHERE hash = ? AND expires_at > ?")
                .params(secret.hash(), utc(now))
                .query(JdbcAccessTokens::token)
                .optional();
        // Once a minute is enough for its owner to see, and spares a write for each request.
        token.filter(used -> used.lastUsedAt() == null || used.lastUsedAt().isBefore(now.minusSeconds(60)))
                .ifPresent(used -> jdbc.sql("UPDATE access_token SET last_used_at = ? WHERE id = ?")
                        .params(utc(now), used.id())
                        .update());
        return token;
    }

    @Override
    public List<AccessToken> of(UUID person, Instant now) {
        return jdbc.sql(SELECT + "WHERE person_id = ? AND expires_at > ? ORDER BY id DESC")
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

    @Override
    public int revokeAll(UUID person) {
        return jdbc.sql("DELETE FROM access_token WHERE person_id = ?")
                .param(person)
                .update();
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        OffsetDateTime lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                scopes((String[]) row.getArray("scopes").getArray()),
                SignInWay.valueOf(row.getString("way")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                lastUsedAt == null ? null : lastUsedAt.toInstant());
    }

    // A scope that this version does not know, of a later one that was rolled back, opens nothing.
    private static Set<Scope> scopes(String[] names) {
        return Arrays.stream(names).map(Scope::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

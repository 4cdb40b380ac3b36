package org.convene.gateway.passkey.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.passkey.Credential;
import org.convene.gateway.passkey.Passkey;
import org.convene.gateway.passkey.Passkeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasskeys implements Passkeys {

    private final JdbcClient jdbc;

    JdbcPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Passkey passkey, Credential credential) {
        return jdbc.sql("""
                                INSERT INTO passkey (id, person_id, name, credential_id, attested, sign_count,
                                                     backup_eligible, backed_up, created_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (credential_id) DO NOTHING""")
                        .params(
                                passkey.id(),
                                passkey.personId(),
                                passkey.name(),
                                credential.id(),
                                credential.attested(),
                                credential.signCount(),
                                credential.backupEligible(),
                                credential.backedUp(),
                                utc(passkey.createdAt()))
                        .update()
                == 1;
    }

    @Override
    public List<Passkey> of(UUID person) {
        return jdbc.sql("""
                        SELECT id, person_id, name, created_at, last_used_at FROM passkey
                         WHERE person_id = ? ORDER BY id DESC""").param(person).query(JdbcPasskeys::passkey).list();
    }

    @Override
    public List<byte[]> credentialsOf(UUID person) {
        return jdbc.sql("SELECT credential_id FROM passkey WHERE person_id = ?")
                .param(person)
                .query((row, _) -> row.getBytes("credential_id"))
                .list();
    }

    @Override
    public Optional<Held> lock(byte[] credentialId) {
        return jdbc.sql("""
                        SELECT id, person_id, name, created_at, last_used_at,
                               credential_id, attested, sign_count, backup_eligible, backed_up
                          FROM passkey WHERE credential_id = ? FOR UPDATE""")
                .param(credentialId)
                .query((row, number) -> new Held(
                        passkey(row, number),
                        new Credential(
                                row.getBytes("credential_id"),
                                row.getBytes("attested"),
                                row.getLong("sign_count"),
                                row.getBoolean("backup_eligible"),
                                row.getBoolean("backed_up"))))
                .optional();
    }

    @Override
    public void used(UUID id, long signCount, boolean backedUp, Instant at) {
        jdbc.sql("UPDATE passkey SET sign_count = ?, backed_up = ?, last_used_at = ? WHERE id = ?")
                .params(signCount, backedUp, utc(at), id)
                .update();
    }

    @Override
    public boolean remove(UUID person, UUID id) {
        return jdbc.sql("DELETE FROM passkey WHERE person_id = ? AND id = ?")
                        .params(person, id)
                        .update()
                == 1;
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        OffsetDateTime lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lastUsedAt == null ? null : lastUsedAt.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.convene.gateway.address.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.address.AddressChange;
import org.convene.gateway.address.AddressChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAddressChanges implements AddressChanges {

    private final JdbcClient jdbc;

    JdbcAddressChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<AddressChange> of(UUID person) {
        return jdbc.sql("""
                        SELECT person_id, address, address_key, old_proven, new_proven, due_at
                        FROM address_change WHERE person_id = ?""")
                .param(person)
                .query((row, _) -> new AddressChange(
                        row.getObject("person_id", UUID.class),
                        new PersonAddress(row.getString("address"), row.getString("address_key")),
                        row.getBoolean("old_proven"),
                        row.getBoolean("new_proven"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void save(AddressChange change) {
        jdbc.sql("""
                        INSERT INTO address_change (person_id, address, address_key, old_proven, new_proven, due_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET address = excluded.address,
                            address_key = excluded.address_key, old_proven = excluded.old_proven,
                            new_proven = excluded.new_proven, due_at = excluded.due_at""")
                .params(
                        change.personId(),
                        change.address().given(),
                        change.address().key(),
                        change.oldProven(),
                        change.newProven(),
                        change.dueAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(UUID person) {
        jdbc.sql("DELETE FROM address_change WHERE person_id = ?").param(person).update();
    }

    @Override
    public List<UUID> due(Instant now) {
        return jdbc.sql("SELECT person_id FROM address_change WHERE due_at <= ? ORDER BY due_at LIMIT 100")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }
}

package org.convene.event.account.jdbc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.account.Account;
import org.convene.event.account.People;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> addressOf(UUID personId) {
        return jdbc.sql("SELECT address FROM account_address WHERE person_id = ? AND main")
                .param(personId)
                .query(String.class)
                .optional();
    }

    @Override
    public List<String> addressesOf(UUID personId) {
        return jdbc.sql("SELECT address FROM account_address WHERE person_id = ? ORDER BY main DESC, address_key")
                .param(personId)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public void replace(Account account) {
        jdbc.sql("DELETE FROM account_address WHERE person_id = ?")
                .param(account.personId())
                .update();
        // The main one last: if it is listed twice, it is the main one.
        account.furtherAddresses().forEach(address -> add(account.personId(), address, false));
        add(account.personId(), account.address(), true);
        if (account.timeZone() != null) {
            move(account.personId(), account.timeZone());
        }
    }

    /** Her mornings are there from now on; whenever she moves, her next digest is planned anew. */
    private void move(UUID personId, String timeZone) {
        jdbc.sql("""
                        INSERT INTO digest_reader AS r (person_id, time_zone) VALUES (?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET time_zone = excluded.time_zone,
                            due_at = CASE WHEN r.due_at IS NOT NULL THEN '-infinity'::timestamptz END
                        WHERE r.time_zone IS DISTINCT FROM excluded.time_zone
                        """).params(personId, timeZone).update();
    }

    private void add(UUID personId, String address, boolean main) {
        jdbc.sql("""
                        INSERT INTO account_address (address_key, address, person_id, main) VALUES (?, ?, ?, ?)
                        ON CONFLICT (address_key) DO UPDATE SET address = excluded.address,
                            person_id = excluded.person_id, main = excluded.main
                        """).params(key(address), address, personId, main).update();
    }

    @Override
    public Optional<UUID> presentSelf(UUID personId) {
        // An account becomes part of another only while it is one, so there are no circles.
        return jdbc.sql("""
                        WITH RECURSIVE self (person_id, depth) AS (
                            SELECT ?::uuid, 0
                            UNION ALL
                            SELECT e.merged_into, depth + 1 FROM self JOIN ended_person e USING (person_id)
                            WHERE e.merged_into IS NOT NULL)
                        SELECT person_id FROM (SELECT person_id FROM self ORDER BY depth DESC LIMIT 1) AS last
                        WHERE NOT EXISTS (SELECT FROM ended_person e WHERE e.person_id = last.person_id)
                        """).param(personId).query(UUID.class).optional();
    }

    @Override
    public void end(UUID personId, @Nullable UUID mergedInto) {
        jdbc.sql("""
                        INSERT INTO ended_person (person_id, merged_into, ended_at) VALUES (?, ?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET merged_into = excluded.merged_into
                        """)
                .param(personId)
                .param(mergedInto)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (mergedInto == null) {
            jdbc.sql("DELETE FROM account_address WHERE person_id = ?")
                    .param(personId)
                    .update();
        } else {
            jdbc.sql("UPDATE account_address SET person_id = ?, main = false WHERE person_id = ?")
                    .params(mergedInto, personId)
                    .update();
        }
    }

    static String key(String address) {
        return Addresses.parse(address).map(Address::key).orElse(address);
    }
}

package org.convene.registration.account.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.account.Account;
import org.convene.registration.account.AccountAddresses;
import org.convene.registration.person.PersonAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountAddresses implements AccountAddresses {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAccountAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<PersonAddress> mainOf(UUID account) {
        return jdbc.sql("SELECT address, address_key FROM account_address WHERE account_id = ? AND main")
                .param(account)
                .query((row, _) -> new PersonAddress(row.getString(1), row.getString(2)))
                .optional();
    }

    @Override
    public List<PersonAddress> of(UUID account) {
        return jdbc.sql("SELECT address, address_key FROM account_address WHERE account_id = ? ORDER BY address_key")
                .param(account)
                .query((row, _) -> new PersonAddress(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public void replace(Account account) {
        jdbc.sql("DELETE FROM account_address WHERE account_id = ?")
                .param(account.id())
                .update();
        account.further().forEach(address -> add(account.id(), address, false));
        add(account.id(), account.address(), true);
    }

    private void add(UUID account, PersonAddress address, boolean main) {
        jdbc.sql("""
                INSERT INTO account_address (address_key, address, account_id, main) VALUES (?, ?, ?, ?)
                ON CONFLICT (address_key) DO UPDATE SET address = excluded.address, account_id = excluded.account_id,
                    main = excluded.main
                """).params(address.key(), address.given(), account, main).update();
    }

    @Override
    public Optional<UUID> presentSelf(UUID account) {
        // An account becomes part of another only while it is one, so there are no circles.
        return jdbc.sql("""
                WITH RECURSIVE self (account_id, depth) AS (
                    SELECT CAST(? AS uuid), 0
                    UNION ALL
                    SELECT e.merged_into, depth + 1 FROM self JOIN ended_account e USING (account_id)
                    WHERE e.merged_into IS NOT NULL)
                SELECT account_id FROM (SELECT account_id FROM self ORDER BY depth DESC LIMIT 1) AS last
                WHERE NOT EXISTS (SELECT FROM ended_account e WHERE e.account_id = last.account_id)
                """).param(account).query(UUID.class).optional();
    }

    @Override
    public void end(UUID account, @Nullable UUID mergedInto) {
        jdbc.sql("""
                INSERT INTO ended_account (account_id, merged_into, ended_at) VALUES (?, ?, ?)
                ON CONFLICT (account_id) DO UPDATE SET merged_into = excluded.merged_into
                """)
                .param(account)
                .param(mergedInto)
                .param(Timestamp.from(clock.instant()))
                .update();
        if (mergedInto == null) {
            jdbc.sql("DELETE FROM account_address WHERE account_id = ?")
                    .param(account)
                    .update();
        } else {
            jdbc.sql("UPDATE account_address SET account_id = ?, main = false WHERE account_id = ?")
                    .params(mergedInto, account)
                    .update();
        }
    }
}

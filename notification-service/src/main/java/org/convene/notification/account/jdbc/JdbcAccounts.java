package org.convene.notification.account.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.notification.account.Account;
import org.convene.notification.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final JdbcErasures erasures;
    private final WrittenMails mails;
    private final Clock clock;

    JdbcAccounts(JdbcClient jdbc, JdbcErasures erasures, WrittenMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.erasures = erasures;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public Optional<Account> replace(Account account) {
        UUID person = account.personId();
        Optional<Account> before = find(person);
        if (hasEnded(person)) {
            return Optional.empty();
        }
        jdbc.sql("""
                INSERT INTO account (person_id, language, time_zone) VALUES (?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE SET language = EXCLUDED.language, time_zone = EXCLUDED.time_zone""").params(person, account.language(), account.timeZone()).update();
        jdbc.sql("DELETE FROM account_address WHERE person_id = ?")
                .param(person)
                .update();
        account.furtherAddresses().forEach(address -> add(person, address, false));
        add(person, account.address(), true);
        return before;
    }

    @Override
    public Optional<Account> at(String address) {
        return jdbc.sql("SELECT person_id FROM account_address WHERE address_key = ?")
                .param(JdbcErasures.key(address))
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .flatMap(this::find);
    }

    private void add(UUID person, String address, boolean main) {
        jdbc.sql("""
                INSERT INTO account_address (address_key, address, person_id, main) VALUES (?, ?, ?, ?)
                ON CONFLICT (address_key) DO UPDATE SET address = EXCLUDED.address,
                    person_id = EXCLUDED.person_id, main = EXCLUDED.main""").params(JdbcErasures.key(address), address, person, main).update();
    }

    @Override
    public void copyPreferences(String from, String to) {
        jdbc.sql("""
                INSERT INTO recipient (id, address_key, address)
                SELECT :id, :toKey, :to FROM recipient r
                WHERE r.address_key = :fromKey AND EXISTS (SELECT 1 FROM suppression s WHERE s.recipient_id = r.id)
                ON CONFLICT (address_key) DO NOTHING""")
                .param("id", EventIds.next(clock.instant()))
                .param("toKey", JdbcErasures.key(to))
                .param("to", to)
                .param("fromKey", JdbcErasures.key(from))
                .update();
        jdbc.sql("""
                INSERT INTO suppression (recipient_id, foundation_id, suppressed_at)
                SELECT there.id, s.foundation_id, s.suppressed_at
                FROM suppression s JOIN recipient here ON here.id = s.recipient_id AND here.address_key = ?
                    CROSS JOIN recipient there
                WHERE there.address_key = ?
                ON CONFLICT (recipient_id, foundation_id) DO NOTHING""").params(JdbcErasures.key(from), JdbcErasures.key(to)).update();
    }

    @Override
    public void merge(UUID ended, UUID into) {
        Optional<UUID> self = presentSelf(into);
        if (self.isEmpty()) {
            erase(ended, clock.instant());
            return;
        }
        end(ended, self.get());
        jdbc.sql("UPDATE account_address SET person_id = ?, main = false WHERE person_id = ?")
                .params(self.get(), ended)
                .update();
    }

    @Override
    public Optional<Account> erase(UUID personId, Instant at) {
        Optional<Account> account = find(personId);
        List<String> addresses = jdbc.sql("SELECT address FROM account_address WHERE person_id = ?")
                .param(personId)
                .query((row, _) -> row.getString(1))
                .list();
        addresses.forEach(address -> erasures.remember(JdbcErasures.key(address), at));
        mails.erase(personId, addresses);
        jdbc.sql("DELETE FROM account_address WHERE person_id = ?")
                .param(personId)
                .update();
        end(personId, null);
        return account;
    }

    private void end(UUID personId, @Nullable UUID mergedInto) {
        jdbc.sql("DELETE FROM account WHERE person_id = ?").param(personId).update();
        jdbc.sql("""
                INSERT INTO ended_person (person_id, merged_into, ended_at) VALUES (?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE SET merged_into = EXCLUDED.merged_into""")
                .param(personId)
                .param(mergedInto)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private boolean hasEnded(UUID person) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM ended_person WHERE person_id = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    // An account becomes part of another only while it is one, so there are no circles.
    private Optional<UUID> presentSelf(UUID person) {
        return jdbc.sql("""
                WITH RECURSIVE self (person_id, depth) AS (
                    SELECT ?::uuid, 0
                    UNION ALL
                    SELECT e.merged_into, depth + 1 FROM self JOIN ended_person e USING (person_id)
                    WHERE e.merged_into IS NOT NULL)
                SELECT person_id FROM (SELECT person_id FROM self ORDER BY depth DESC LIMIT 1) AS last
                WHERE NOT EXISTS (SELECT 1 FROM ended_person e WHERE e.person_id = last.person_id)""").param(person).query(UUID.class).optional();
    }

    @Override
    public Optional<Account> find(UUID person) {
        return jdbc.sql("""
                SELECT a.language, a.time_zone, m.address,
                    ARRAY(SELECT f.address FROM account_address f
                        WHERE f.person_id = a.person_id AND NOT f.main ORDER BY f.address_key) AS further
                FROM account a JOIN account_address m ON m.person_id = a.person_id AND m.main
                WHERE a.person_id = ?""")
                .param(person)
                .query((row, _) -> new Account(
                        person,
                        row.getString("address"),
                        List.of((String[]) row.getArray("further").getArray()),
                        row.getString("language"),
                        row.getString("time_zone")))
                .optional();
    }
}

package org.convene.gateway.account.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convene.gateway.RealTime;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.AccountTold;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.PersonAddress;
import org.convene.messaging.Restatement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccounts implements Accounts, Restatement {

    private static final String SELECT = """
            SELECT id, p.address, p.address_key, name, language, time_zone, f.addresses, f.keys
            FROM person p LEFT JOIN LATERAL (
                SELECT array_agg(address ORDER BY added_at, address_key) AS addresses,
                    array_agg(address_key ORDER BY added_at, address_key) AS keys
                FROM further_address WHERE person_id = p.id) f ON true
            """;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final RealTime time;

    JdbcAccounts(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Optional<Account> withId(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Optional<Account> lock(UUID id) {
        // In a statement of its own: what the one after it reads was committed before the lock was got.
        jdbc.sql("SELECT 1 FROM person WHERE id = ? FOR UPDATE")
                .param(id)
                .query()
                .listOfRows();
        return withId(id);
    }

    @Override
    public Optional<Account> withAddress(PersonAddress address) {
        return jdbc.sql(SELECT + """
                        WHERE id = (SELECT id FROM person WHERE address_key = :key
                            UNION ALL SELECT person_id FROM further_address WHERE address_key = :key)""")
                .param("key", address.key())
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public boolean claim(PersonAddress address) {
        // An address may stand in either of two tables, so that no index can see to its being there once.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('address ' || ?, 0))")
                .param(address.key())
                .query()
                .listOfRows();
        return withAddress(address).isEmpty();
    }

    @Override
    @Transactional
    public boolean add(Account account) {
        if (!claim(account.address())) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO person (id, address, address_key, name, language, time_zone)
                        VALUES (:id, :address, :key, :name, :language, :timeZone)""")
                .param("id", account.id())
                .param("address", account.address().given())
                .param("key", account.address().key())
                .param("name", account.name())
                .param("language", account.language())
                .param("timeZone", account.timeZone())
                .update();
        return true;
    }

    @Override
    @Transactional
    public void replace(Account account) {
        jdbc.sql("DELETE FROM further_address WHERE person_id = ? AND address_key <> ALL (?)")
                .params(
                        account.id(),
                        account.further().stream().map(PersonAddress::key).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        UPDATE person SET address = :address, address_key = :key, name = :name, language = :language,
                            time_zone = :timeZone
                        WHERE id = :id""")
                .param("id", account.id())
                .param("address", account.address().given())
                .param("key", account.address().key())
                .param("name", account.name())
                .param("language", account.language())
                .param("timeZone", account.timeZone())
                .update();
        for (PersonAddress further : account.further()) {
            jdbc.sql("""
                            INSERT INTO further_address (address_key, address, person_id, added_at) VALUES (?, ?, ?, ?)
                            ON CONFLICT (address_key) DO NOTHING""")
                    .params(
                            further.key(),
                            further.given(),
                            account.id(),
                            time.now().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM person WHERE id = ?").param(id).update();
    }

    @Override
    public String topic() {
        return AccountTold.TOPIC;
    }

    @Override
    public String type() {
        return "AccountRestated";
    }

    @Override
    public List<UUID> keysAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("SELECT id FROM person WHERE id > :after ORDER BY id LIMIT :limit")
                .param("after", after == null ? BEFORE_ALL : after)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public @Nullable Object stateOf(UUID key) {
        return withId(key).map(AccountTold::of).orElse(null);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new PersonAddress(row.getString("address"), row.getString("address_key")),
                row.getString("name"),
                row.getString("language"),
                row.getString("time_zone"),
                further(row));
    }

    private static List<PersonAddress> further(ResultSet row) throws SQLException {
        if (row.getArray("keys") == null) {
            return List.of();
        }
        String[] addresses = (String[]) row.getArray("addresses").getArray();
        String[] keys = (String[]) row.getArray("keys").getArray();
        return IntStream.range(0, keys.length)
                .mapToObj(each -> new PersonAddress(addresses[each], keys[each]))
                .toList();
    }
}

package org.convene.gateway.account.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.AccountTold;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.PersonAddress;
import org.convene.messaging.Restatement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts, Restatement {

    private static final String COLUMNS = "id, address, address_key, name, language, time_zone";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> withId(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM person WHERE id = ?")
                .param(id)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public Optional<Account> withAddress(PersonAddress address) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM person WHERE address_key = ?")
                .param(address.key())
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public boolean add(Account account) {
        return jdbc.sql("""
                                INSERT INTO person (id, address, address_key, name, language, time_zone)
                                VALUES (:id, :address, :key, :name, :language, :timeZone)
                                ON CONFLICT (address_key) DO NOTHING""")
                        .param("id", account.id())
                        .param("address", account.address().given())
                        .param("key", account.address().key())
                        .param("name", account.name())
                        .param("language", account.language())
                        .param("timeZone", account.timeZone())
                        .update()
                == 1;
    }

    @Override
    public void replace(Account account) {
        jdbc.sql("UPDATE person SET name = :name, language = :language, time_zone = :timeZone WHERE id = :id")
                .param("id", account.id())
                .param("name", account.name())
                .param("language", account.language())
                .param("timeZone", account.timeZone())
                .update();
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
                row.getString("time_zone"));
    }
}

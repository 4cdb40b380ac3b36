package org.convene.gateway.identity.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.gateway.Atomically;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.account.Account;
import org.convene.gateway.identity.Operators;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOperators implements Operators {

    // Two operators may remove each other, and two people spend the set-up link, in the same instant.
    private static final String ONE_AT_A_TIME = "LOCK TABLE operator IN SHARE ROW EXCLUSIVE MODE";

    private final JdbcClient jdbc;
    private final Atomically atomically;
    private final List<String> configured;
    private final Set<String> configuredKeys;

    JdbcOperators(JdbcClient jdbc, Atomically atomically, GatewaySettings settings) {
        this.jdbc = jdbc;
        this.atomically = atomically;
        this.configured = settings.operators().stream()
                .filter(address -> !address.isBlank())
                .toList();
        this.configuredKeys = configured.stream().map(JdbcOperators::key).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean include(Account account) {
        return configuredKeys.contains(account.address().key())
                || jdbc.sql("SELECT EXISTS (SELECT 1 FROM operator WHERE person_id = ?)")
                        .param(account.id())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public boolean isEmpty() {
        return configured.isEmpty() && count() == 0;
    }

    @Override
    public List<String> configured() {
        return configured;
    }

    @Override
    public List<NamedOperator> named() {
        return jdbc.sql("""
                        SELECT person_id, address, name, named_at
                          FROM operator JOIN person ON person.id = person_id ORDER BY named_at, person_id""")
                .query((row, _) -> new NamedOperator(
                        row.getObject("person_id", UUID.class),
                        row.getString("address"),
                        row.getString("name"),
                        row.getObject("named_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public boolean nameFirst(UUID person, Instant at) {
        return atomically.call(() -> {
            jdbc.sql(ONE_AT_A_TIME).update();
            return isEmpty() && insert(person, null, at);
        });
    }

    @Override
    public boolean name(UUID person, UUID by, Instant at) {
        return insert(person, by, at);
    }

    @Override
    public Removal remove(UUID person) {
        return atomically.call(() -> {
            jdbc.sql(ONE_AT_A_TIME).update();
            if (configured.isEmpty() && count() <= 1) {
                return Removal.LAST;
            }
            int removed = jdbc.sql("DELETE FROM operator WHERE person_id = ?")
                    .param(person)
                    .update();
            return removed == 1 ? Removal.REMOVED : Removal.UNKNOWN;
        });
    }

    private boolean insert(UUID person, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                                INSERT INTO operator (person_id, named_by, named_at) VALUES (:person, :by, :at)
                                ON CONFLICT (person_id) DO NOTHING""")
                        .param("person", person)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM operator").query(Long.class).single();
    }

    private static String key(String address) {
        return Addresses.parse(address)
                .map(Address::key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "convene.operators: " + address + " (expected: e-mail addresses, with commas)"));
    }
}

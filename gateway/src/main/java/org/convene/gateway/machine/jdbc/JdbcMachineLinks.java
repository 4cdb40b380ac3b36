package org.convene.gateway.machine.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.convene.gateway.RealTime;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.machine.LinkSecret;
import org.convene.gateway.machine.MachineLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMachineLinks implements MachineLinks {

    private static final String THIS_ONE = " WHERE hash = ? AND purpose = ? AND expires_at > ?";
    private static final String SIGN_IN = "SIGN_IN";
    private static final String SET_UP = "SET_UP";

    private final JdbcClient jdbc;
    private final RealTime time;

    JdbcMachineLinks(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public void addSignIn(LinkSecret secret, PersonAddress address, Instant expiresAt) {
        jdbc.sql("INSERT INTO machine_link (hash, purpose, address, address_key, expires_at) VALUES (?, ?, ?, ?, ?)")
                .params(secret.hash(), SIGN_IN, address.given(), address.key(), utc(expiresAt))
                .update();
    }

    @Override
    public void replaceSetUp(LinkSecret secret, Instant expiresAt) {
        jdbc.sql("DELETE FROM machine_link WHERE purpose = ?").param(SET_UP).update();
        jdbc.sql("INSERT INTO machine_link (hash, purpose, expires_at) VALUES (?, ?, ?)")
                .params(secret.hash(), SET_UP, utc(expiresAt))
                .update();
    }

    @Override
    public boolean isSignIn(LinkSecret secret, Instant now) {
        return is(SIGN_IN, secret, now);
    }

    @Override
    public Optional<PersonAddress> spendSignIn(LinkSecret secret, Instant now) {
        return jdbc.sql("DELETE FROM machine_link" + THIS_ONE + " RETURNING address, address_key")
                .params(secret.hash(), SIGN_IN, utc(now))
                .query((row, _) -> new PersonAddress(row.getString("address"), row.getString("address_key")))
                .optional();
    }

    @Override
    public boolean isSetUp(LinkSecret secret, Instant now) {
        return is(SET_UP, secret, now);
    }

    @Override
    public boolean spendSetUp(LinkSecret secret, Instant now) {
        return jdbc.sql("DELETE FROM machine_link" + THIS_ONE)
                        .params(secret.hash(), SET_UP, utc(now))
                        .update()
                == 1;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT8M")
    void forgetTheUnused() {
        jdbc.sql("DELETE FROM machine_link WHERE expires_at <= ?")
                .param(utc(time.now()))
                .update();
    }

    private boolean is(String purpose, LinkSecret secret, Instant now) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM machine_link" + THIS_ONE + ")")
                .params(secret.hash(), purpose, utc(now))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

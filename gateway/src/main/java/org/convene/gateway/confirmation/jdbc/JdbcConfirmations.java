package org.convene.gateway.confirmation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.confirmation.Confirmation;
import org.convene.gateway.confirmation.Confirmations;
import org.convene.gateway.confirmation.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConfirmations implements Confirmations {

    private static final String SELECT =
            "SELECT id, purpose, person_id, address, address_key, expires_at, wrong_codes FROM confirmation ";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcConfirmations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(Confirmation confirmation) {
        jdbc.sql("""
                        INSERT INTO confirmation (id, purpose, person_id, address, address_key, expires_at, wrong_codes)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        confirmation.id(),
                        confirmation.purpose().name(),
                        confirmation.personId(),
                        confirmation.address().given(),
                        confirmation.address().key(),
                        confirmation.expiresAt().atOffset(ZoneOffset.UTC),
                        confirmation.wrongCodes())
                .update();
    }

    @Override
    public Optional<Confirmation> withId(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(JdbcConfirmations::confirmation)
                .optional();
    }

    @Override
    public Optional<Confirmation> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ? FOR UPDATE")
                .param(id)
                .query(JdbcConfirmations::confirmation)
                .optional();
    }

    @Override
    public List<Confirmation> lock(UUID person, Collection<Purpose> purposes) {
        return jdbc.sql(SELECT + "WHERE person_id = ? AND purpose = ANY (?) ORDER BY id FOR UPDATE")
                .params(person, names(purposes))
                .query(JdbcConfirmations::confirmation)
                .list();
    }

    @Override
    public void countWrongCode(UUID id) {
        jdbc.sql("UPDATE confirmation SET wrong_codes = wrong_codes + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM confirmation WHERE id = ?").param(id).update();
    }

    @Override
    public void remove(UUID person, Collection<Purpose> purposes) {
        jdbc.sql("DELETE FROM confirmation WHERE person_id = ? AND purpose = ANY (?)")
                .params(person, names(purposes))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetExpired() {
        jdbc.sql("DELETE FROM confirmation WHERE expires_at < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] names(Collection<Purpose> purposes) {
        return purposes.stream().map(Purpose::name).toArray(String[]::new);
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        return new Confirmation(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("person_id", UUID.class),
                new PersonAddress(row.getString("address"), row.getString("address_key")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("wrong_codes"));
    }
}

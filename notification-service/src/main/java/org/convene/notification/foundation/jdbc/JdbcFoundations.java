package org.convene.notification.foundation.jdbc;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.notification.foundation.Account;
import org.convene.notification.foundation.Foundation;
import org.convene.notification.foundation.Foundations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replaces a foundation and its members as one; the members of a foundation are few. */
@Repository
class JdbcFoundations implements Foundations {

    private final JdbcClient jdbc;

    JdbcFoundations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void replace(Foundation foundation) {
        jdbc.sql("""
                INSERT INTO foundation (foundation_id, name, reply_to) VALUES (:id, :name, :replyTo)
                ON CONFLICT (foundation_id) DO UPDATE SET name = EXCLUDED.name, reply_to = EXCLUDED.reply_to""")
                .param("id", foundation.foundationId())
                .param("name", foundation.name())
                .param("replyTo", foundation.replyTo())
                .update();
        jdbc.sql("DELETE FROM member WHERE foundation_id = ?")
                .param(foundation.foundationId())
                .update();
        for (Foundation.Member member : foundation.members()) {
            jdbc.sql("""
                    INSERT INTO member (foundation_id, person_id, name, address, role)
                    VALUES (?, ?, ?, ?, ?)""")
                    .params(
                            foundation.foundationId(),
                            member.personId(),
                            member.name(),
                            member.address(),
                            member.role().name())
                    .update();
        }
    }

    @Override
    public void replace(Account account) {
        jdbc.sql("""
                INSERT INTO account (person_id, language, time_zone) VALUES (?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE SET language = EXCLUDED.language, time_zone = EXCLUDED.time_zone""")
                .params(account.personId(), account.language(), account.timeZone())
                .update();
    }

    @Override
    public Optional<String> name(UUID foundationId) {
        return jdbc.sql("SELECT name FROM foundation WHERE foundation_id = ?")
                .param(foundationId)
                .query(String.class)
                .optional();
    }

    @Override
    public Set<UUID> ofMember(UUID personId) {
        return new HashSet<>(jdbc.sql("SELECT foundation_id FROM member WHERE person_id = ?")
                .param(personId)
                .query(UUID.class)
                .list());
    }
}

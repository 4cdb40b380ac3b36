package org.convene.notification.foundation.jdbc;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.notification.foundation.Foundation;
import org.convene.notification.foundation.FoundationName;
import org.convene.notification.foundation.Foundations;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

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
                INSERT INTO foundation (foundation_id, name, names, reply_to)
                VALUES (:id, :name, CAST(:names AS jsonb), :replyTo)
                ON CONFLICT (foundation_id) DO UPDATE
                SET name = EXCLUDED.name, names = EXCLUDED.names, reply_to = EXCLUDED.reply_to""")
                .param("id", foundation.foundationId())
                .param("name", foundation.name())
                .param("names", JsonMapper.shared().writeValueAsString(foundation.names()))
                .param("replyTo", foundation.replyTo())
                .update();
        jdbc.sql("DELETE FROM member WHERE foundation_id = ?")
                .param(foundation.foundationId())
                .update();
        // Whoever had herself erased may still be named by a foundation that has not heard of it.
        for (Foundation.Member member : foundation.members()) {
            jdbc.sql("""
                    INSERT INTO member (foundation_id, person_id, name, address, role)
                    SELECT ?, ?, ?, ?, ?
                    WHERE NOT EXISTS (SELECT 1 FROM ended_person
                        WHERE person_id = ? AND merged_into IS NULL)""")
                    .params(
                            foundation.foundationId(),
                            member.personId(),
                            member.name(),
                            member.address(),
                            member.role().name(),
                            member.personId())
                    .update();
        }
    }

    @Override
    public Optional<Called> called(UUID foundationId) {
        return jdbc.sql("SELECT name, names FROM foundation WHERE foundation_id = ?")
                .param(foundationId)
                .query((row, _) -> new Called(
                        row.getString("name"),
                        List.of(JsonMapper.shared().readValue(row.getString("names"), FoundationName[].class))))
                .optional();
    }

    @Override
    public List<Reached> reached(Collection<UUID> personIds) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (m.person_id) m.person_id, m.foundation_id, m.name, m.address,
                            coalesce(a.language, 'en') AS language, a.time_zone
                        FROM member m LEFT JOIN account a USING (person_id)
                        WHERE m.person_id = ANY (?) ORDER BY m.person_id, m.foundation_id""")
                .param(personIds.toArray(UUID[]::new))
                .query(new DataClassRowMapper<>(Reached.class))
                .list();
    }

    @Override
    public Optional<Foundation.Role> role(UUID foundationId, UUID personId) {
        return jdbc.sql("SELECT role FROM member WHERE foundation_id = ? AND person_id = ?")
                .params(foundationId, personId)
                .query(String.class)
                .optional()
                .map(Foundation.Role::valueOf);
    }

    @Override
    public Set<UUID> ofMember(UUID personId) {
        return new HashSet<>(jdbc.sql("SELECT foundation_id FROM member WHERE person_id = ?")
                .param(personId)
                .query(UUID.class)
                .list());
    }
}

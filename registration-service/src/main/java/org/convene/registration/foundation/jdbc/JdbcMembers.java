package org.convene.registration.foundation.jdbc;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.convene.registration.foundation.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMembers implements Members {

    private final JdbcClient jdbc;

    JdbcMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> foundationsOf(UUID personId) {
        return Set.copyOf(jdbc.sql("SELECT foundation_id FROM member WHERE person_id = :person")
                .param("person", personId)
                .query(UUID.class)
                .list());
    }

    @Override
    public void replace(UUID foundationId, Collection<UUID> personIds) {
        jdbc.sql("DELETE FROM member WHERE foundation_id = :foundation")
                .param("foundation", foundationId)
                .update();
        jdbc.sql("INSERT INTO member (foundation_id, person_id) SELECT :foundation, unnest(CAST(:persons AS uuid[]))")
                .param("foundation", foundationId)
                .param("persons", new HashSet<>(personIds).toArray(UUID[]::new))
                .update();
    }
}

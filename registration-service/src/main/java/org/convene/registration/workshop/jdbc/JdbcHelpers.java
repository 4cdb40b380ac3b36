package org.convene.registration.workshop.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Helpers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHelpers implements Helpers {

    private final JdbcClient jdbc;

    JdbcHelpers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Helper> of(UUID workshopId, UUID personId) {
        return jdbc.sql("SELECT person_id, foundation_id, rights FROM helper WHERE workshop_id = ? AND person_id = ?")
                .params(workshopId, personId)
                .query(JdbcHelpers::helper)
                .list();
    }

    @Override
    public void replace(UUID workshopId, Collection<Helper> helpers) {
        jdbc.sql("DELETE FROM helper WHERE workshop_id = ?").param(workshopId).update();
        for (Helper helper : helpers) {
            jdbc.sql("INSERT INTO helper (workshop_id, foundation_id, person_id, rights) VALUES (?, ?, ?, ?)")
                    .params(
                            workshopId,
                            helper.foundationId(),
                            helper.personId(),
                            helper.rights().stream().sorted().toArray(String[]::new))
                    .update();
        }
    }

    private static Helper helper(ResultSet row, int index) throws SQLException {
        return new Helper(
                row.getObject("person_id", UUID.class), row.getObject("foundation_id", UUID.class), Set.of((String[])
                        row.getArray("rights").getArray()));
    }
}

package org.convene.event.right.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.right.Helper;
import org.convene.event.right.Helpers;
import org.convene.event.right.Right;
import org.convene.web.input.Addresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHelpers implements Helpers {

    private static final String SELECT =
            "SELECT helper_id, workshop_id, foundation_id, address, person_id, rights FROM helper ";

    private final JdbcClient jdbc;

    JdbcHelpers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Helper> of(UUID workshopId) {
        return jdbc.sql(SELECT + "WHERE workshop_id = ? ORDER BY helper_id")
                .param(workshopId)
                .query(JdbcHelpers::helper)
                .list();
    }

    @Override
    public List<Helper> of(UUID workshopId, UUID personId) {
        return jdbc.sql(SELECT + "WHERE workshop_id = ? AND person_id = ? ORDER BY helper_id")
                .params(workshopId, personId)
                .query(JdbcHelpers::helper)
                .list();
    }

    @Override
    public Optional<Helper> at(UUID workshopId, UUID foundationId, String address) {
        return jdbc.sql(SELECT + "WHERE workshop_id = ? AND foundation_id = ? AND address_key = ?")
                .params(workshopId, foundationId, Addresses.key(address))
                .query(JdbcHelpers::helper)
                .optional();
    }

    @Override
    public List<Helper> ofPerson(UUID personId) {
        return jdbc.sql(SELECT + "WHERE person_id = ? ORDER BY helper_id")
                .param(personId)
                .query(JdbcHelpers::helper)
                .list();
    }

    @Override
    public List<Helper> unknownAt(Collection<String> addresses) {
        String[] keys =
                addresses.stream().map(Addresses::key).distinct().sorted().toArray(String[]::new);
        Stream.of(keys).forEach(this::hold);
        return jdbc.sql(SELECT + "WHERE address_key = ANY (?) AND person_id IS NULL ORDER BY helper_id")
                .param(keys)
                .query(JdbcHelpers::helper)
                .list();
    }

    @Override
    public Optional<UUID> personAt(String address) {
        hold(Addresses.key(address));
        return jdbc.sql("SELECT person_id FROM account_address WHERE address_key = ?")
                .param(Addresses.key(address))
                .query(UUID.class)
                .optional();
    }

    /** Else one who is named while her account comes to be known might be overlooked by both. */
    private void hold(String key) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?, 0))) AS held")
                .param(key)
                .query(Integer.class)
                .single();
    }

    @Override
    public void save(Helper helper) {
        jdbc.sql("""
                        INSERT INTO helper (helper_id, workshop_id, foundation_id, address, address_key, person_id, rights)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (helper_id) DO UPDATE SET person_id = excluded.person_id, rights = excluded.rights
                        """)
                .param(helper.id())
                .param(helper.workshopId())
                .param(helper.foundationId())
                .param(helper.address())
                .param(Addresses.key(helper.address()))
                .param(helper.personId())
                .param(helper.rights().stream().map(Right::name).sorted().toArray(String[]::new))
                .update();
    }

    @Override
    public void remove(UUID helperId) {
        jdbc.sql("DELETE FROM helper WHERE helper_id = ?").param(helperId).update();
    }

    private static Helper helper(ResultSet rs, int row) throws SQLException {
        Set<Right> rights = Stream.of((String[]) rs.getArray("rights").getArray())
                .map(Right::valueOf)
                .collect(Collectors.toSet());
        return new Helper(
                Objects.requireNonNull(rs.getObject("helper_id", UUID.class)),
                Objects.requireNonNull(rs.getObject("workshop_id", UUID.class)),
                Objects.requireNonNull(rs.getObject("foundation_id", UUID.class)),
                rs.getString("address"),
                rs.getObject("person_id", UUID.class),
                rights);
    }
}

package org.convene.event.logo.jdbc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.logo.Logo;
import org.convene.event.logo.Logos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLogos implements Logos {

    private final JdbcClient jdbc;

    JdbcLogos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Logo> find(UUID foundationId) {
        return jdbc.sql("SELECT hash, png, width, height FROM foundation_logo WHERE foundation_id = ?")
                .param(foundationId)
                .query((rs, _) ->
                        new Logo(rs.getString("hash"), rs.getBytes("png"), rs.getInt("width"), rs.getInt("height")))
                .optional();
    }

    @Override
    public Map<UUID, String> hashes(Collection<UUID> foundationIds) {
        return jdbc
                .sql("SELECT foundation_id, hash FROM foundation_logo WHERE foundation_id = ANY (?)")
                .param(foundationIds.toArray(UUID[]::new))
                .query((rs, _) -> Map.entry(rs.getObject("foundation_id", UUID.class), rs.getString("hash")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void save(UUID foundationId, Logo logo) {
        jdbc.sql("""
                        INSERT INTO foundation_logo (foundation_id, hash, png, width, height) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (foundation_id) DO UPDATE SET hash = excluded.hash, png = excluded.png,
                            width = excluded.width, height = excluded.height
                        """)
                .params(foundationId, logo.hash(), logo.png(), logo.width(), logo.height())
                .update();
    }

    @Override
    public void remove(UUID foundationId) {
        jdbc.sql("DELETE FROM foundation_logo WHERE foundation_id = ?")
                .param(foundationId)
                .update();
    }
}

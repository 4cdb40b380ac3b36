package org.convene.event.workshop.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Terms;
import org.convene.event.translation.Translations;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopFilter;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkshops implements Workshops {

    private final JdbcClient jdbc;
    private final JdbcRevisions revisions;

    JdbcWorkshops(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.revisions = new JdbcRevisions(jdbc);
    }

    @Override
    public Optional<Workshop> find(UUID id) {
        return load(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Workshop> find(Collection<UUID> ids) {
        return load(List.copyOf(ids));
    }

    @Override
    public Optional<Workshop> lock(UUID id) {
        jdbc.sql("SELECT 1 FROM workshop WHERE workshop_id = ? FOR UPDATE")
                .param(id)
                .query()
                .listOfRows();
        return find(id);
    }

    @Override
    public Workshop save(Workshop workshop) {
        int version = jdbc.sql("""
                        INSERT INTO workshop (workshop_id, state, starts_at, ends_at, terms, details, translations,
                            in_effect, policy, version)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb, 1)
                        ON CONFLICT (workshop_id) DO UPDATE SET state = excluded.state,
                            starts_at = excluded.starts_at, ends_at = excluded.ends_at, terms = excluded.terms,
                            details = excluded.details, translations = excluded.translations,
                            in_effect = excluded.in_effect, policy = excluded.policy, version = workshop.version + 1
                        RETURNING version
                        """)
                .param(workshop.id())
                .param(workshop.state().name())
                .param(workshop.terms().startsAt().atOffset(ZoneOffset.UTC))
                .param(workshop.terms().endsAt().atOffset(ZoneOffset.UTC))
                .param(Json.write(workshop.terms()))
                .param(Json.write(workshop.details()))
                .param(Json.write(workshop.translations()))
                .param(workshop.inEffect())
                .param(Json.write(workshop.policy()))
                .query(Integer.class)
                .single();
        saveHosts(workshop);
        revisions.save(workshop);
        return new Workshop(
                workshop.id(),
                workshop.state(),
                workshop.terms(),
                workshop.details(),
                workshop.translations(),
                workshop.hosts(),
                workshop.inEffect(),
                workshop.revisions(),
                workshop.policy(),
                version);
    }

    private void saveHosts(Workshop workshop) {
        List<Host> hosts = workshop.hosts();
        jdbc.sql("DELETE FROM host WHERE workshop_id = ?").param(workshop.id()).update();
        jdbc.sql("""
                        INSERT INTO host (workshop_id, foundation_id, lead, position)
                        SELECT ?, * FROM unnest(?::uuid[], ?::boolean[]) WITH ORDINALITY
                        """)
                .param(workshop.id())
                .param(hosts.stream().map(Host::foundationId).toArray(UUID[]::new))
                .param(hosts.stream().map(Host::lead).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public List<Workshop> upcoming(Instant now, @Nullable UUID after, int limit) {
        return load(jdbc.sql("""
                        SELECT workshop_id FROM workshop
                        WHERE state = 'PUBLISHED' AND ends_at > ?
                            AND (?::uuid IS NULL OR (starts_at, workshop_id) >
                                (SELECT starts_at, workshop_id FROM workshop WHERE workshop_id = ?))
                        ORDER BY starts_at, workshop_id LIMIT ?
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(after)
                .param(after)
                .param(limit)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list());
    }

    @Override
    public List<Workshop> list(WorkshopFilter filter, WorkshopFilter.@Nullable Spot after, int limit) {
        List<Workshop> found = load(WorkshopList.query(jdbc, filter, after, limit));
        return filter.latestFirst() ? found.reversed() : found;
    }

    @Override
    public List<Workshop> undecided(Collection<UUID> foundations) {
        return load(jdbc.sql("""
                        SELECT workshop_id FROM revision r JOIN workshop w USING (workshop_id)
                        WHERE r.effective_at IS NULL AND r.signers && ?
                            AND w.state IN ('DRAFT', 'AGREEING', 'PUBLISHED')
                            AND r.number = (SELECT max(number) FROM revision l WHERE l.workshop_id = r.workshop_id)
                        """)
                .param(foundations.toArray(UUID[]::new))
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list());
    }

    @Override
    public List<Workshop> published(Collection<UUID> foundations, @Nullable String series, Instant now) {
        return load(jdbc.sql("""
                        SELECT DISTINCT workshop_id FROM host JOIN workshop w USING (workshop_id)
                        WHERE foundation_id = ANY (:foundations) AND w.state IN ('PUBLISHED', 'COMPLETED')
                            AND (w.ends_at > :now OR w.terms ->> 'seriesName' = :series)
                        """)
                .param("foundations", foundations.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("series", series)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list());
    }

    @Override
    public List<UUID> ended(Instant now, int limit) {
        return jdbc.sql("SELECT workshop_id FROM workshop WHERE state = 'PUBLISHED' AND ends_at <= ? LIMIT ?")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT workshop_id FROM revision r JOIN workshop w USING (workshop_id)
                        WHERE r.due_at <= :now AND r.effective_at IS NULL AND w.ends_at > :now
                            AND w.state IN ('AGREEING', 'PUBLISHED')
                            AND r.number = (SELECT max(number) FROM revision l WHERE l.workshop_id = r.workshop_id)
                        ORDER BY r.due_at LIMIT :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<UUID> idsAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT workshop_id FROM workshop WHERE ?::uuid IS NULL OR workshop_id > ?
                        ORDER BY workshop_id LIMIT ?
                        """)
                .param(after)
                .param(after)
                .param(limit)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }

    private List<Workshop> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] wanted = ids.toArray(UUID[]::new);
        Map<UUID, List<Host>> hosts = new HashMap<>();
        jdbc.sql("""
                        SELECT workshop_id, foundation_id, lead FROM host WHERE workshop_id = ANY (?) ORDER BY position
                        """).param(wanted).query(rs -> {
            hosts.computeIfAbsent(rs.getObject("workshop_id", UUID.class), id -> new ArrayList<>())
                    .add(new Host(rs.getObject("foundation_id", UUID.class), rs.getBoolean("lead")));
        });
        Map<UUID, List<Revision>> all = revisions.of(wanted);
        return jdbc.sql("""
                        SELECT workshop_id, state, terms, details, translations, in_effect, policy, version FROM workshop
                        WHERE workshop_id = ANY (?) ORDER BY starts_at, workshop_id
                        """)
                .param(wanted)
                .query((rs, row) -> workshop(rs, hosts, all))
                .list();
    }

    private static Workshop workshop(ResultSet rs, Map<UUID, List<Host>> hosts, Map<UUID, List<Revision>> revisions)
            throws SQLException {
        UUID id = rs.getObject("workshop_id", UUID.class);
        return new Workshop(
                id,
                WorkshopState.valueOf(rs.getString("state")),
                Json.read(rs.getString("terms"), Terms.class),
                Json.read(rs.getString("details"), Details.class),
                Json.read(rs.getString("translations"), Translations.class),
                hosts.getOrDefault(id, List.of()),
                rs.getInt("in_effect"),
                revisions.getOrDefault(id, List.of()),
                Json.read(rs.getString("policy"), Policy.class),
                rs.getInt("version"));
    }
}

package org.convene.registration.statistic.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.convene.registration.statistic.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStatistics implements Statistics {

    private static final String OF_FOUNDATION = """
             FROM %s t JOIN workshop w ON w.id = t.workshop_id
            WHERE t.host_id = :foundation AND w.state IN ('PUBLISHED', 'COMPLETED', 'CALLED_OFF')
                AND w.starts_at >= :from AND w.starts_at < :until""";

    private final JdbcClient jdbc;

    JdbcStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HostNumbers> byHost(UUID workshopId) {
        return jdbc.sql("""
                SELECT host_id, coalesce(sum(invited), 0) AS invited, coalesce(sum(room), 0) AS room,
                    coalesce(sum(waiting), 0) AS waiting, coalesce(sum(audience), 0) AS audience,
                    coalesce(sum(cancelled), 0) AS cancelled, coalesce(sum(joined), 0) AS joined
                FROM (
                    SELECT host_id, count(*) AS invited, 0 AS room, 0 AS waiting, 0 AS audience, 0 AS cancelled, 0 AS joined
                    FROM invitation WHERE workshop_id = :workshop AND state <> 'WITHDRAWN' GROUP BY host_id
                    UNION ALL
                    SELECT host_id, 0, count(*) FILTER (WHERE kind = 'ROOM' AND state = 'CONFIRMED'),
                        count(*) FILTER (WHERE state = 'WAITLISTED'),
                        count(*) FILTER (WHERE kind = 'AUDIENCE' AND state = 'CONFIRMED'),
                        count(*) FILTER (WHERE state = 'CANCELLED'), count(joined_at)
                    FROM participation WHERE workshop_id = :workshop GROUP BY host_id) AS counted
                GROUP BY host_id ORDER BY host_id NULLS LAST
                """)
                .param("workshop", workshopId)
                .query((row, _) -> new HostNumbers(
                        row.getObject("host_id", UUID.class),
                        row.getInt("invited"),
                        row.getInt("room"),
                        row.getInt("waiting"),
                        row.getInt("audience"),
                        row.getInt("cancelled"),
                        row.getInt("joined")))
                .list();
    }

    @Override
    public Breakdown ofWorkshop(UUID workshopId, Collection<UUID> hostIds, String timeZone) {
        Map<String, Integer> countries = new TreeMap<>();
        Map<String, Integer> languages = new TreeMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, Integer> states = new TreeMap<>();
        Map<LocalDate, Integer> days = new TreeMap<>();
        jdbc.sql("""
                SELECT country, language, kind, state, day, count(*) AS everybody,
                    count(*) FILTER (WHERE NOT cancelled) AS taking_part
                FROM (
                    SELECT country, language, kind, state, state = 'CANCELLED' AS cancelled,
                        (registered_at AT TIME ZONE :zone)::date AS day
                    FROM participation
                    WHERE workshop_id = :workshop AND (host_id IS NULL OR host_id = ANY (:hosts))) AS p
                GROUP BY GROUPING SETS ((country), (language), (kind), (state), (day))
                """)
                .param("workshop", workshopId)
                .param("hosts", hostIds.toArray(UUID[]::new))
                .param("zone", timeZone)
                .query(row -> {
                    int takingPart = row.getInt("taking_part");
                    put(countries, row.getString("country"), takingPart);
                    put(languages, row.getString("language"), takingPart);
                    put(kinds, row.getString("kind"), takingPart);
                    put(states, row.getString("state"), row.getInt("everybody"));
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (day != null) {
                        days.put(day, row.getInt("everybody"));
                    }
                });
        return new Breakdown(countries, languages, kinds, states, days);
    }

    @Override
    public FoundationNumbers ofFoundation(UUID foundationId, Instant from, Instant until) {
        Map<String, Integer> countries = new TreeMap<>();
        Map<String, Integer> languages = new TreeMap<>();
        int[] people = new int[2];
        bound(
                        "SELECT t.country, t.language, count(*) AS people, count(t.joined_at) AS joined"
                                + OF_FOUNDATION.formatted("participation")
                                + " AND t.state <> 'CANCELLED' GROUP BY GROUPING SETS ((t.country), (t.language), ())",
                        foundationId,
                        from,
                        until)
                .query(row -> {
                    String country = row.getString("country");
                    String language = row.getString("language");
                    put(countries, country, row.getInt("people"));
                    put(languages, language, row.getInt("people"));
                    if (country == null && language == null) {
                        people[0] = row.getInt("people");
                        people[1] = row.getInt("joined");
                    }
                });
        int invited = bound(
                        "SELECT count(*)" + OF_FOUNDATION.formatted("invitation") + " AND t.state <> 'WITHDRAWN'",
                        foundationId,
                        from,
                        until)
                .query(Integer.class)
                .single();
        int workshops =
                bound("""
                        SELECT count(*) FROM workshop w
                        WHERE w.state IN ('PUBLISHED', 'COMPLETED', 'CALLED_OFF')
                            AND w.starts_at >= :from AND w.starts_at < :until
                            AND w.hosts @> jsonb_build_array(jsonb_build_object('foundationId', :foundation::text))
                        """, foundationId, from, until).query(Integer.class).single();
        return new FoundationNumbers(workshops, invited, people[0], people[1], countries, languages);
    }

    private JdbcClient.StatementSpec bound(String sql, UUID foundation, Instant from, Instant until) {
        return jdbc.sql(sql)
                .param("foundation", foundation)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until));
    }

    private static void put(Map<String, Integer> counts, @Nullable String name, int count) {
        if (name != null && count > 0) {
            counts.put(name, count);
        }
    }
}

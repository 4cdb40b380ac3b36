package org.convene.event.foundation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.foundation.Approval;
import org.convene.event.foundation.Deputy;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationName;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Member;
import org.convene.event.foundation.Role;
import org.convene.event.foundation.WorkingWeek;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcFoundations implements Foundations {

    private final JdbcClient jdbc;

    JdbcFoundations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Foundation> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Foundation> lock(UUID id) {
        jdbc.sql("SELECT 1 FROM foundation WHERE foundation_id = ? FOR UPDATE")
                .param(id)
                .query()
                .listOfRows();
        return find(id);
    }

    @Override
    public List<Foundation> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] wanted = ids.toArray(UUID[]::new);
        Map<UUID, List<Member>> members = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT foundation_id, person_id, name, address, role, signer FROM member
                        WHERE foundation_id = ANY (?) ORDER BY foundation_id, position
                        """).param(wanted).query(rs -> {
            Member member = new Member(
                    rs.getObject("person_id", UUID.class),
                    rs.getString("name"),
                    rs.getString("address"),
                    Role.valueOf(rs.getString("role")),
                    rs.getBoolean("signer"));
            members.computeIfAbsent(rs.getObject("foundation_id", UUID.class), id -> new ArrayList<>())
                    .add(member);
        });
        Map<UUID, List<Deputy>> deputies = deputies(wanted);
        return jdbc.sql("""
                        SELECT foundation_id, name, names, short_name, country, time_zone, works_from, works_to, weekend,
                            reply_to, colour, approval, approval_since, approval_reason
                        FROM foundation
                        WHERE foundation_id = ANY (?) ORDER BY lower(name), foundation_id
                        """)
                .param(wanted)
                .query((rs, row) -> {
                    UUID id = rs.getObject("foundation_id", UUID.class);
                    FoundationProfile profile = new FoundationProfile(
                            rs.getString("name"),
                            names(rs),
                            rs.getString("short_name"),
                            rs.getString("country"),
                            ZoneId.of(rs.getString("time_zone")),
                            week(rs),
                            rs.getString("reply_to"),
                            rs.getString("colour"));
                    return new Foundation(
                            id,
                            profile,
                            members.getOrDefault(id, List.of()),
                            deputies.getOrDefault(id, List.of()),
                            approval(rs));
                })
                .list();
    }

    private Map<UUID, List<Deputy>> deputies(UUID[] foundations) {
        Map<UUID, List<Deputy>> deputies = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT deputy_id, foundation_id, signer_id, person_id, first_day, last_day FROM deputy
                        WHERE foundation_id = ANY (?) ORDER BY first_day, deputy_id
                        """).param(foundations).query(rs -> {
            Deputy deputy = new Deputy(
                    rs.getObject("deputy_id", UUID.class),
                    rs.getObject("signer_id", UUID.class),
                    rs.getObject("person_id", UUID.class),
                    rs.getObject("first_day", LocalDate.class),
                    rs.getObject("last_day", LocalDate.class));
            deputies.computeIfAbsent(rs.getObject("foundation_id", UUID.class), _ -> new ArrayList<>())
                    .add(deputy);
        });
        return deputies;
    }

    @Override
    public List<Foundation> of(UUID personId) {
        return find(jdbc.sql("SELECT foundation_id FROM member WHERE person_id = ?")
                .param(personId)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list());
    }

    @Override
    public void save(Foundation foundation) {
        FoundationProfile profile = foundation.profile();
        Approval approval = foundation.approval();
        jdbc.sql("""
                        INSERT INTO foundation (foundation_id, name, names, short_name, country, time_zone, works_from,
                            works_to, weekend, reply_to, colour, approval, approval_since, approval_reason)
                        VALUES (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (foundation_id) DO UPDATE SET name = excluded.name,
                            names = excluded.names, short_name = excluded.short_name, country = excluded.country,
                            time_zone = excluded.time_zone, works_from = excluded.works_from,
                            works_to = excluded.works_to, weekend = excluded.weekend, reply_to = excluded.reply_to,
                            colour = excluded.colour, approval = excluded.approval,
                            approval_since = excluded.approval_since, approval_reason = excluded.approval_reason
                        """)
                .param(foundation.id())
                .param(profile.name())
                .param(JsonMapper.shared().writeValueAsString(profile.names()))
                .param(profile.shortName())
                .param(profile.country())
                .param(profile.timeZone().getId())
                .param(profile.week().from())
                .param(profile.week().to())
                .param(profile.week().weekend().stream()
                        .map(DayOfWeek::getValue)
                        .toArray(Integer[]::new))
                .param(profile.replyTo())
                .param(profile.colour())
                .param(approval.state().name())
                .param(approval.since() == null ? null : approval.since().atOffset(ZoneOffset.UTC))
                .param(approval.reason())
                .update();
        List<Member> members = foundation.members();
        jdbc.sql("DELETE FROM deputy WHERE foundation_id = ?")
                .param(foundation.id())
                .update();
        jdbc.sql("DELETE FROM member WHERE foundation_id = ? AND person_id <> ALL (?)")
                .param(foundation.id())
                .param(members.stream().map(Member::personId).toArray(UUID[]::new))
                .update();
        for (int position = 0; position < members.size(); position++) {
            Member member = members.get(position);
            jdbc.sql("""
                            INSERT INTO member (foundation_id, person_id, name, address, role, signer, position)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (foundation_id, person_id) DO UPDATE SET name = excluded.name,
                                address = excluded.address, role = excluded.role, signer = excluded.signer,
                                position = excluded.position
                            """)
                    .params(
                            foundation.id(),
                            member.personId(),
                            member.name(),
                            member.address(),
                            member.role().name(),
                            member.signer(),
                            position)
                    .update();
        }
        for (Deputy deputy : foundation.deputies()) {
            jdbc.sql("""
                            INSERT INTO deputy (deputy_id, foundation_id, signer_id, person_id, first_day, last_day)
                            VALUES (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            deputy.id(),
                            foundation.id(),
                            deputy.signerId(),
                            deputy.personId(),
                            deputy.from(),
                            deputy.to())
                    .update();
        }
        awaken(members.stream().map(Member::personId).sorted().toArray(UUID[]::new));
    }

    /** Whoever acts for a foundation reads digests, unless she has said that she wants none; when, is planned at once. */
    private void awaken(UUID[] members) {
        jdbc.sql("""
                        INSERT INTO digest_reader (person_id, due_at)
                        SELECT person_id, '-infinity' FROM unnest(?) AS person_id ON CONFLICT DO NOTHING
                        """).param(members).update();
        jdbc.sql("""
                        UPDATE digest_reader SET due_at = '-infinity'
                        WHERE person_id = ANY (?) AND due_at IS NULL AND choice IS DISTINCT FROM 'NO_DIGEST'
                        """).param(members).update();
    }

    private static Approval approval(ResultSet rs) throws SQLException {
        OffsetDateTime since = rs.getObject("approval_since", OffsetDateTime.class);
        return new Approval(
                Approval.State.valueOf(rs.getString("approval")),
                since == null ? null : since.toInstant(),
                rs.getString("approval_reason"));
    }

    private static List<FoundationName> names(ResultSet rs) throws SQLException {
        return List.of(JsonMapper.shared().readValue(rs.getString("names"), FoundationName[].class));
    }

    /** Days by their numbers in ISO 8601: 1 is Monday. */
    private static WorkingWeek week(ResultSet rs) throws SQLException {
        Integer[] weekend = (Integer[]) rs.getArray("weekend").getArray();
        return new WorkingWeek(
                rs.getObject("works_from", LocalTime.class),
                rs.getObject("works_to", LocalTime.class),
                Arrays.stream(weekend).map(DayOfWeek::of).toList());
    }

    @Override
    public List<UUID> idsAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT foundation_id FROM foundation WHERE ?::uuid IS NULL OR foundation_id > ?
                        ORDER BY foundation_id LIMIT ?
                        """)
                .param(after)
                .param(after)
                .param(limit)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }
}

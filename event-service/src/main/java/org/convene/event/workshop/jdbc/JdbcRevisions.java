package org.convene.event.workshop.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.event.foundation.Capacity;
import org.convene.event.terms.Consent;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Deadline;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Revisions and the answers to them: stored once, then only taken into effect or answered. */
final class JdbcRevisions {

    private final JdbcClient jdbc;

    JdbcRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By workshop, in the order of their numbers. */
    Map<UUID, List<Revision>> of(UUID[] workshops) {
        Map<Key, List<Answer>> answers = new HashMap<>();
        jdbc.sql("""
                        SELECT workshop_id, number, foundation_id, signed, silent, person_id, person_name, capacity, reason, at
                        FROM answer WHERE workshop_id = ANY (?) ORDER BY at, foundation_id
                        """).param(workshops).query(rs -> {
            answers.computeIfAbsent(Key.of(rs), key -> new ArrayList<>()).add(answer(rs));
        });
        Map<UUID, List<Revision>> revisions = new HashMap<>();
        jdbc.sql("""
                        SELECT workshop_id, number, kind, terms, reason, hosts, lead, signers, consent, deadlines, foundation_id,
                            submitted_by, submitter_name, submitted_at, effective_at
                        FROM revision WHERE workshop_id = ANY (?) ORDER BY number
                        """).param(workshops).query(rs -> {
            Key key = Key.of(rs);
            revisions
                    .computeIfAbsent(key.workshopId(), id -> new ArrayList<>())
                    .add(revision(rs, answers.getOrDefault(key, List.of())));
        });
        return revisions;
    }

    void save(Workshop workshop) {
        for (Revision revision : workshop.revisions()) {
            jdbc.sql("""
                            INSERT INTO revision (workshop_id, number, kind, terms, reason, hosts, lead, signers,
                                consent, deadlines, due_at, foundation_id, submitted_by, submitter_name, submitted_at,
                                effective_at)
                            VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (workshop_id, number) DO UPDATE SET effective_at = excluded.effective_at,
                                deadlines = excluded.deadlines, due_at = excluded.due_at
                            WHERE (revision.effective_at, revision.deadlines, revision.due_at)
                                IS DISTINCT FROM (excluded.effective_at, excluded.deadlines, excluded.due_at)
                            """)
                    .param(workshop.id())
                    .param(revision.number())
                    .param(revision.kind().name())
                    .param(Json.write(revision.terms()))
                    .param(revision.reason())
                    .param(revision.hosts().stream().map(Host::foundationId).toArray(UUID[]::new))
                    .param(revision.hosts().stream()
                            .filter(Host::lead)
                            .findFirst()
                            .orElseThrow()
                            .foundationId())
                    .param(revision.signers().toArray(UUID[]::new))
                    .param(revision.consent().wireName())
                    .param(Json.write(revision.deadlines()))
                    .param(revision.dueAt()
                            .map(at -> at.atOffset(ZoneOffset.UTC))
                            .orElse(null))
                    .param(revision.foundationId())
                    .param(revision.submittedBy())
                    .param(revision.submitterName())
                    .param(revision.submittedAt().atOffset(ZoneOffset.UTC))
                    .param(
                            revision.effectiveAt() == null
                                    ? null
                                    : revision.effectiveAt().atOffset(ZoneOffset.UTC))
                    .update();
            for (Answer answer : revision.answers()) {
                save(workshop.id(), revision.number(), answer);
            }
        }
    }

    private void save(UUID workshopId, int number, Answer answer) {
        jdbc.sql("""
                        INSERT INTO answer (workshop_id, number, foundation_id, signed, silent, person_id, person_name, capacity,
                            reason, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (workshop_id, number, foundation_id) DO UPDATE SET signed = excluded.signed,
                            silent = excluded.silent, person_id = excluded.person_id, person_name = excluded.person_name,
                            capacity = excluded.capacity, reason = excluded.reason, at = excluded.at
                        WHERE NOT answer.signed OR answer.silent
                        """)
                .param(workshopId)
                .param(number)
                .param(answer.foundationId())
                .param(answer.agrees())
                .param(answer.kind() == Answer.Kind.SILENT)
                .param(answer.personId())
                .param(answer.personName())
                .param(Capacity.nameOf(answer.capacity()))
                .param(answer.reason())
                .param(answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Revision revision(ResultSet rs, List<Answer> answers) throws SQLException {
        UUID lead = rs.getObject("lead", UUID.class);
        @Nullable OffsetDateTime effectiveAt = rs.getObject("effective_at", OffsetDateTime.class);
        return new Revision(
                rs.getInt("number"),
                Revision.Kind.valueOf(rs.getString("kind")),
                Json.read(rs.getString("terms"), Terms.class),
                rs.getString("reason"),
                Arrays.stream(ids(rs, "hosts"))
                        .map(id -> new Host(id, id.equals(lead)))
                        .toList(),
                new LinkedHashSet<>(List.of(ids(rs, "signers"))),
                Consent.of(rs.getString("consent")).orElseThrow(),
                Json.readMap(rs.getString("deadlines"), UUID.class, Deadline.class),
                rs.getObject("foundation_id", UUID.class),
                rs.getObject("submitted_by", UUID.class),
                rs.getString("submitter_name"),
                rs.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                effectiveAt == null ? null : effectiveAt.toInstant(),
                answers);
    }

    private static Answer answer(ResultSet rs) throws SQLException {
        return new Answer(
                rs.getObject("foundation_id", UUID.class),
                kind(rs.getBoolean("signed"), rs.getBoolean("silent")),
                rs.getObject("person_id", UUID.class),
                rs.getString("person_name"),
                Capacity.of(rs.getString("capacity")),
                rs.getString("reason"),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Answer.Kind kind(boolean agrees, boolean silent) {
        if (silent) {
            return Answer.Kind.SILENT;
        }
        return agrees ? Answer.Kind.SIGNED : Answer.Kind.REFUSED;
    }

    private static UUID[] ids(ResultSet rs, String column) throws SQLException {
        return (UUID[]) rs.getArray(column).getArray();
    }

    private record Key(UUID workshopId, int number) {
        static Key of(ResultSet rs) throws SQLException {
            return new Key(rs.getObject("workshop_id", UUID.class), rs.getInt("number"));
        }
    }
}

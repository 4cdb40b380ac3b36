package org.convene.event.series.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.foundation.Capacity;
import org.convene.event.series.Frame;
import org.convene.event.series.FrameRevision;
import org.convene.event.series.FrameTerms;
import org.convene.event.series.Frames;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Host;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcFrames implements Frames {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    JdbcFrames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Frame> find(UUID frameId) {
        return jdbc.sql("SELECT frame_id, ended_by, ended_at, ended_revision FROM series_frame WHERE frame_id = ?")
                .param(frameId)
                .query((rs, _) -> new Frame(frameId, revisions(frameId), ending(rs)))
                .optional();
    }

    @Override
    public void save(Frame frame) {
        Frame.Ending ended = frame.ended();
        jdbc.sql("""
                        INSERT INTO series_frame (frame_id, ended_by, ended_at, ended_revision) VALUES (?, ?, ?, ?)
                        ON CONFLICT (frame_id) DO UPDATE SET ended_by = excluded.ended_by, ended_at = excluded.ended_at,
                            ended_revision = excluded.ended_revision
                        """)
                .param(frame.id())
                .param(ended == null ? null : ended.foundationId())
                .param(ended == null ? null : ended.at().atOffset(ZoneOffset.UTC))
                .param(ended == null ? null : ended.revision())
                .update();
        frame.revisions().forEach(revision -> save(frame.id(), revision));
    }

    private void save(UUID frameId, FrameRevision revision) {
        OffsetDateTime effectiveAt =
                revision.effectiveAt() == null ? null : revision.effectiveAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO series_revision (frame_id, number, terms, hosts, lead, signers, moves_from, foundation_id,
                            submitted_by, submitter_name, submitted_at, effective_at)
                        VALUES (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (frame_id, number) DO UPDATE SET effective_at = excluded.effective_at
                        WHERE series_revision.effective_at IS NULL
                        """)
                .param(frameId)
                .param(revision.number())
                .param(JSON.writeValueAsString(revision.terms()))
                .param(revision.hosts().stream().map(Host::foundationId).toArray(UUID[]::new))
                .param(revision.hosts().stream()
                        .filter(Host::lead)
                        .findFirst()
                        .orElseThrow()
                        .foundationId())
                .param(revision.signers().toArray(UUID[]::new))
                .param(revision.movesFrom())
                .param(revision.foundationId())
                .param(revision.submittedBy())
                .param(revision.submitterName())
                .param(revision.submittedAt().atOffset(ZoneOffset.UTC))
                .param(effectiveAt)
                .update();
        revision.answers().forEach(answer -> save(frameId, revision.number(), answer));
    }

    private void save(UUID frameId, int number, Answer answer) {
        jdbc.sql("""
                        INSERT INTO series_answer (frame_id, number, foundation_id, person_id, person_name, capacity,
                            reason, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (frame_id, number, foundation_id) DO UPDATE SET person_id = excluded.person_id,
                            person_name = excluded.person_name, capacity = excluded.capacity, reason = excluded.reason, at = excluded.at
                        WHERE series_answer.reason IS NOT NULL
                        """)
                .param(frameId)
                .param(number)
                .param(answer.foundationId())
                .param(answer.personId())
                .param(answer.personName())
                .param(Capacity.nameOf(answer.capacity()))
                .param(answer.reason())
                .param(answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Edition> edition(UUID workshopId) {
        return jdbc.sql("SELECT workshop_id, frame_id, number FROM edition WHERE workshop_id = ?")
                .param(workshopId)
                .query(JdbcFrames::edition)
                .optional();
    }

    @Override
    public List<Edition> editions(UUID frameId) {
        return jdbc.sql(
                        "SELECT workshop_id, frame_id, number FROM edition WHERE frame_id = ? ORDER BY number, workshop_id")
                .param(frameId)
                .query(JdbcFrames::edition)
                .list();
    }

    @Override
    public void add(Edition edition) {
        jdbc.sql("INSERT INTO edition (workshop_id, frame_id, number) VALUES (?, ?, ?)")
                .params(edition.workshopId(), edition.frameId(), edition.number())
                .update();
    }

    @Override
    public List<Frame> undecided(Collection<UUID> foundations) {
        return jdbc
                .sql("""
                        SELECT r.frame_id FROM series_revision r JOIN series_frame f USING (frame_id)
                        WHERE r.effective_at IS NULL AND r.signers && ?
                            AND (f.ended_revision IS NULL OR f.ended_revision < r.number)
                            AND r.number = (SELECT max(number) FROM series_revision l WHERE l.frame_id = r.frame_id)
                        ORDER BY r.submitted_at
                        """)
                .param(foundations.toArray(UUID[]::new))
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    private List<FrameRevision> revisions(UUID frameId) {
        Map<Integer, List<Answer>> answers = new HashMap<>();
        jdbc.sql("""
                        SELECT number, foundation_id, person_id, person_name, capacity, reason, at FROM series_answer
                        WHERE frame_id = ? ORDER BY at, foundation_id
                        """).param(frameId).query(rs -> {
            answers.computeIfAbsent(rs.getInt("number"), _ -> new ArrayList<>()).add(answer(rs));
        });
        return jdbc.sql("""
                        SELECT number, terms, hosts, lead, signers, moves_from, foundation_id, submitted_by, submitter_name,
                            submitted_at, effective_at
                        FROM series_revision WHERE frame_id = ? ORDER BY number
                        """)
                .param(frameId)
                .query((rs, _) -> revision(rs, answers.getOrDefault(rs.getInt("number"), List.of())))
                .list();
    }

    private static FrameRevision revision(ResultSet rs, List<Answer> answers) throws SQLException {
        UUID lead = rs.getObject("lead", UUID.class);
        @Nullable OffsetDateTime effectiveAt = rs.getObject("effective_at", OffsetDateTime.class);
        return new FrameRevision(
                rs.getInt("number"),
                JSON.readValue(rs.getString("terms"), FrameTerms.class),
                Arrays.stream(ids(rs, "hosts"))
                        .map(id -> new Host(id, id.equals(lead)))
                        .toList(),
                new LinkedHashSet<>(List.of(ids(rs, "signers"))),
                rs.getObject("moves_from", Integer.class),
                rs.getObject("foundation_id", UUID.class),
                rs.getObject("submitted_by", UUID.class),
                rs.getString("submitter_name"),
                rs.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                effectiveAt == null ? null : effectiveAt.toInstant(),
                answers);
    }

    private static Answer answer(ResultSet rs) throws SQLException {
        String reason = rs.getString("reason");
        return new Answer(
                rs.getObject("foundation_id", UUID.class),
                reason == null ? Answer.Kind.SIGNED : Answer.Kind.REFUSED,
                rs.getObject("person_id", UUID.class),
                rs.getString("person_name"),
                Capacity.of(rs.getString("capacity")),
                reason,
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Frame.@Nullable Ending ending(ResultSet rs) throws SQLException {
        @Nullable OffsetDateTime at = rs.getObject("ended_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Frame.Ending(rs.getObject("ended_by", UUID.class), at.toInstant(), rs.getInt("ended_revision"));
    }

    private static Edition edition(ResultSet rs, int row) throws SQLException {
        return new Edition(
                rs.getObject("workshop_id", UUID.class), rs.getObject("frame_id", UUID.class), rs.getInt("number"));
    }

    private static UUID[] ids(ResultSet rs, String column) throws SQLException {
        return (UUID[]) rs.getArray(column).getArray();
    }
}

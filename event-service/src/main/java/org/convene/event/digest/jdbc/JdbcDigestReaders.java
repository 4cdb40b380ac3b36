package org.convene.event.digest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.conversation.LaterReaders;
import org.convene.event.conversation.Post;
import org.convene.event.digest.DigestChoice;
import org.convene.event.digest.DigestReader;
import org.convene.event.digest.DigestReaders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDigestReaders implements DigestReaders, LaterReaders {

    private final JdbcClient jdbc;

    JdbcDigestReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DigestChoice choiceOf(UUID personId) {
        return jdbc.sql("SELECT choice FROM digest_reader WHERE person_id = ? AND choice IS NOT NULL")
                .param(personId)
                .query(String.class)
                .optional()
                .map(DigestChoice::valueOf)
                .orElse(DigestChoice.USUAL);
    }

    @Override
    public Optional<ZoneId> zoneOf(UUID personId) {
        return jdbc.sql("SELECT time_zone FROM digest_reader WHERE person_id = ? AND time_zone IS NOT NULL")
                .param(personId)
                .query(String.class)
                .optional()
                .map(JdbcDigestReaders::zone);
    }

    @Override
    @Transactional
    public void choose(UUID personId, DigestChoice choice) {
        jdbc.sql("""
                        INSERT INTO digest_reader AS r (person_id, choice, due_at)
                        VALUES (:person, :choice, CASE WHEN :digests THEN '-infinity'::timestamptz END)
                        ON CONFLICT (person_id) DO UPDATE SET choice = excluded.choice,
                            due_at = CASE WHEN :digests THEN coalesce(r.due_at, '-infinity') END,
                            covered_to = CASE WHEN :digests THEN r.covered_to END
                        """)
                .param("person", personId)
                .param("choice", choice.name())
                .param("digests", choice != DigestChoice.NO_DIGEST)
                .update();
        // Whoever writes a post in this instant holds the row above, so that none is kept after this.
        if (choice == DigestChoice.NO_DIGEST) {
            forgetPosts(personId);
        }
    }

    @Override
    public List<Due> due(Instant now, @Nullable Due after, int limit) {
        return jdbc.sql("""
                        SELECT due_at, person_id FROM digest_reader
                        WHERE due_at <= :now AND (:person::uuid IS NULL OR (due_at, person_id) > (:at, :person))
                        ORDER BY due_at, person_id LIMIT :limit
                        """)
                .param("now", at(now))
                .param("at", after == null ? null : at(after.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("person", after == null ? null : after.personId())
                .param("limit", limit)
                .query((rs, _) -> new Due(
                        rs.getObject("due_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("person_id", UUID.class)))
                .list();
    }

    @Override
    public Optional<DigestReader> claim(UUID personId, Instant now) {
        return jdbc.sql("""
                        SELECT person_id, choice, time_zone, covered_to, visited_at FROM digest_reader
                        WHERE person_id = ? AND due_at <= ? FOR UPDATE SKIP LOCKED
                        """)
                .params(personId, at(now))
                .query((rs, _) -> reader(rs))
                .optional();
    }

    private static DigestReader reader(ResultSet rs) throws SQLException {
        String choice = rs.getString("choice");
        String zone = rs.getString("time_zone");
        return new DigestReader(
                rs.getObject("person_id", UUID.class),
                choice == null ? DigestChoice.USUAL : DigestChoice.valueOf(choice),
                zone == null ? null : zone(zone),
                instant(rs, "covered_to"),
                instant(rs, "visited_at"));
    }

    @Override
    public void visited(UUID personId, Instant coveredTo, Instant visitedAt, Instant dueAt) {
        jdbc.sql("UPDATE digest_reader SET covered_to = ?, visited_at = ?, due_at = ? WHERE person_id = ?")
                .params(at(coveredTo), at(visitedAt), at(dueAt), personId)
                .update();
    }

    @Override
    public void postpone(UUID personId, Instant dueAt) {
        jdbc.sql("UPDATE digest_reader SET due_at = ? WHERE person_id = ?")
                .params(at(dueAt), personId)
                .update();
    }

    @Override
    public void rest(UUID personId) {
        jdbc.sql("UPDATE digest_reader SET due_at = NULL, covered_to = NULL WHERE person_id = ?")
                .param(personId)
                .update();
        forgetPosts(personId);
    }

    private void forgetPosts(UUID personId) {
        jdbc.sql("DELETE FROM digest_post WHERE person_id = ?").param(personId).update();
    }

    @Override
    public List<UUID> keep(Post post, Collection<UUID> foundations) {
        // Who chooses otherwise in this instant does so before, or waits here and then finds the post.
        return jdbc.sql("""
                        INSERT INTO digest_post (person_id, post_id)
                        SELECT person_id, :post FROM (
                            SELECT r.person_id FROM digest_reader r
                            WHERE r.person_id IN (SELECT person_id FROM member WHERE foundation_id = ANY (:foundations))
                                AND r.choice = 'POSTS_IN_DIGEST' AND r.person_id <> :author
                            ORDER BY r.person_id FOR SHARE) AS reader
                        RETURNING person_id
                        """)
                .param("post", post.id())
                .param("foundations", foundations.toArray(UUID[]::new))
                .param("author", post.personId())
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }

    /** A zone that we know no more, or not yet, is as good as none. */
    private static @Nullable ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static OffsetDateTime at(Instant instant) {
        // The earliest of all stands for -infinity.
        return instant.equals(OffsetDateTime.MIN.toInstant()) ? OffsetDateTime.MIN : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

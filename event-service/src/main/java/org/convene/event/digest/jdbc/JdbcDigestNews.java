package org.convene.event.digest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convene.event.checklist.ToDo;
import org.convene.event.conversation.Line;
import org.convene.event.conversation.Post;
import org.convene.event.digest.DigestNews;
import org.convene.event.log.LogAction;
import org.convene.event.terms.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks into the logs, checklists and conversations of some foundations' workshops, each by an index that begins with the workshop. */
@Repository
class JdbcDigestNews implements DigestNews {

    // A proposal counts while it is the latest revision and the workshop is not over.
    private static final String CARRIED = """
            WITH carried AS (
                SELECT workshop_id FROM host WHERE foundation_id = ANY (:foundations)
                UNION SELECT r.workshop_id FROM revision r JOIN workshop p USING (workshop_id)
                WHERE p.state IN ('DRAFT', 'AGREEING', 'PUBLISHED') AND r.effective_at IS NULL
                    AND r.hosts && :foundations
                    AND r.number = (SELECT max(number) FROM revision l WHERE l.workshop_id = r.workshop_id))
            """;

    private final JdbcClient jdbc;

    JdbcDigestNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Deed> deeds(UUID personId, Collection<UUID> foundations, Instant after, Instant until) {
        return query(CARRIED + """
                        SELECT workshop_id, action, at, foundation_id, person_id, revision
                        FROM carried JOIN joint_log USING (workshop_id)
                            LEFT JOIN joint_log_erasable USING (workshop_id, number)
                        WHERE at > :after AND at <= :until AND person_id IS DISTINCT FROM :person
                        ORDER BY workshop_id, number
                        """, foundations)
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("person", personId)
                .query((rs, _) -> new Deed(
                        rs.getObject("workshop_id", UUID.class),
                        LogAction.valueOf(rs.getString("action")),
                        instant(rs, "at"),
                        rs.getObject("foundation_id", UUID.class),
                        rs.getObject("person_id", UUID.class),
                        rs.getObject("revision", Integer.class)))
                .list();
    }

    @Override
    public List<ToDo> toDos(Collection<UUID> foundations, LocalDate until) {
        return query(CARRIED + """
                        SELECT t.to_do_id, t.workshop_id, t.what, t.foundation_id, t.due
                        FROM carried JOIN to_do t USING (workshop_id) JOIN workshop w USING (workshop_id)
                        WHERE t.done_at IS NULL AND t.due <= :until AND w.state <> 'CALLED_OFF'
                            AND (t.foundation_id IS NULL OR t.foundation_id = ANY (:foundations))
                        ORDER BY t.due, t.to_do_id
                        """, foundations)
                .param("until", until)
                .query((rs, _) -> new ToDo(
                        rs.getObject("to_do_id", UUID.class),
                        rs.getObject("workshop_id", UUID.class),
                        new ToDo.Task(
                                rs.getString("what"),
                                rs.getObject("foundation_id", UUID.class),
                                rs.getObject("due", LocalDate.class)),
                        null))
                .list();
    }

    @Override
    public List<Post> takePosts(UUID personId, Collection<UUID> foundations) {
        return query(CARRIED + """
                        , taken AS (DELETE FROM digest_post WHERE person_id = :person RETURNING post_id)
                        SELECT p.* FROM taken JOIN post p USING (post_id) JOIN carried USING (workshop_id)
                        ORDER BY p.position
                        """, foundations)
                .param("person", personId)
                .query((rs, _) -> post(rs))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, Collection<UUID> foundations) {
        return jdbc.sql(sql).param("foundations", foundations.toArray(UUID[]::new));
    }

    private static Post post(ResultSet rs) throws SQLException {
        String term = rs.getString("term");
        return new Post(
                rs.getObject("post_id", UUID.class),
                rs.getObject("workshop_id", UUID.class),
                rs.getObject("foundation_id", UUID.class),
                rs.getObject("person_id", UUID.class),
                rs.getString("name"),
                rs.getString("words"),
                term == null
                        ? null
                        : new Line(rs.getInt("revision"), Term.named(term).orElseThrow()),
                instant(rs, "written_at"),
                rs.getLong("position"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}

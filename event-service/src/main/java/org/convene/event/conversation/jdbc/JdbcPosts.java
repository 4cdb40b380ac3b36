package org.convene.event.conversation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.convene.event.conversation.Line;
import org.convene.event.conversation.Post;
import org.convene.event.conversation.Posts;
import org.convene.event.terms.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPosts implements Posts {

    private final JdbcClient jdbc;

    JdbcPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Post> of(UUID workshopId, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM post
                        WHERE workshop_id = :workshop AND (:before::bigint IS NULL OR position < :before)
                        ORDER BY position DESC LIMIT :limit
                        """)
                .param("workshop", workshopId)
                .param("before", before)
                .param("limit", limit)
                .query((rs, _) -> post(rs))
                .list();
    }

    @Override
    public List<Post> remarks(UUID workshopId) {
        return jdbc.sql("SELECT * FROM post WHERE workshop_id = ? AND revision IS NOT NULL ORDER BY position")
                .param(workshopId)
                .query((rs, _) -> post(rs))
                .list();
    }

    @Override
    public Post add(Post post) {
        Line about = post.about();
        long position = jdbc.sql("""
                        INSERT INTO post (post_id, workshop_id, foundation_id, person_id, name, words, revision, term,
                            written_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING position
                        """)
                .param(post.id())
                .param(post.workshopId())
                .param(post.foundationId())
                .param(post.personId())
                .param(post.name())
                .param(post.words())
                .param(about == null ? null : about.revision())
                .param(about == null ? null : about.term().wireName())
                .param(Timestamp.from(post.writtenAt()))
                .query(Long.class)
                .single();
        return new Post(
                post.id(),
                post.workshopId(),
                post.foundationId(),
                post.personId(),
                post.name(),
                post.words(),
                post.about(),
                post.writtenAt(),
                position);
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
                rs.getTimestamp("written_at").toInstant(),
                rs.getLong("position"));
    }

    @Override
    public boolean remove(UUID workshopId, UUID postId, UUID personId) {
        return jdbc.sql("DELETE FROM post WHERE workshop_id = ? AND post_id = ? AND person_id = ?")
                        .params(workshopId, postId, personId)
                        .update()
                == 1;
    }
}

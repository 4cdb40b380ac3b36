package org.convene.event.conversation.jdbc;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.convene.event.conversation.Post;
import org.convene.event.conversation.Posts;
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
                        SELECT post_id, foundation_id, person_id, name, words, written_at, position FROM post
                        WHERE workshop_id = :workshop AND (:before::bigint IS NULL OR position < :before)
                        ORDER BY position DESC LIMIT :limit
                        """)
                .param("workshop", workshopId)
                .param("before", before)
                .param("limit", limit)
                .query((rs, _) -> new Post(
                        rs.getObject("post_id", UUID.class),
                        workshopId,
                        rs.getObject("foundation_id", UUID.class),
                        rs.getObject("person_id", UUID.class),
                        rs.getString("name"),
                        rs.getString("words"),
                        rs.getTimestamp("written_at").toInstant(),
                        rs.getLong("position")))
                .list();
    }

    @Override
    public Post add(Post post) {
        long position = jdbc.sql("""
                        INSERT INTO post (post_id, workshop_id, foundation_id, person_id, name, words, written_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING position
                        """)
                .params(
                        post.id(),
                        post.workshopId(),
                        post.foundationId(),
                        post.personId(),
                        post.name(),
                        post.words(),
                        Timestamp.from(post.writtenAt()))
                .query(Long.class)
                .single();
        return new Post(
                post.id(),
                post.workshopId(),
                post.foundationId(),
                post.personId(),
                post.name(),
                post.words(),
                post.writtenAt(),
                position);
    }

    @Override
    public boolean remove(UUID workshopId, UUID postId, UUID personId) {
        return jdbc.sql("DELETE FROM post WHERE workshop_id = ? AND post_id = ? AND person_id = ?")
                        .params(workshopId, postId, personId)
                        .update()
                == 1;
    }
}

package org.convene.event.desk.web;

import java.util.List;
import java.util.Objects;
import org.convene.event.conversation.Post;

/** What was written about the lines of an agreement, oldest first. */
record Remarks(List<Post> posts) {

    /** Those on one term of one revision, by its wire name. */
    public List<Post> on(int revision, String term) {
        return posts.stream()
                .filter(post -> {
                    var about = Objects.requireNonNull(post.about());
                    return about.revision() == revision
                            && about.term().wireName().equals(term);
                })
                .toList();
    }
}

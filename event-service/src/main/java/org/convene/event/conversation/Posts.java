package org.convene.event.conversation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All posts. */
public interface Posts {

    /**
     * Returns the newest first.
     *
     * @param before the position of a post; only older ones are returned
     */
    List<Post> of(UUID workshopId, @Nullable Long before, int limit);

    /** Those about a line of the agreement, oldest first. */
    List<Post> remarks(UUID workshopId);

    /** Gives it the next position. */
    Post add(Post post);

    /** Returns whether there was such a post of hers. */
    boolean remove(UUID workshopId, UUID postId, UUID personId);
}

package org.convene.event.conversation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who reads posts later, all of a day together, and wants no mail of each. */
@FunctionalInterface
public interface LaterReaders {

    /** Keeps the post for those of them who act for one of these foundations, but for who wrote it, and returns them. */
    List<UUID> keep(Post post, Collection<UUID> foundations);
}

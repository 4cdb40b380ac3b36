package org.convene.event.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.event.checklist.ToDo;
import org.convene.event.conversation.Post;
import org.convene.event.log.LogAction;
import org.jspecify.annotations.Nullable;

/** Finds what there is to tell of the workshops that some foundations carry or are asked to. */
public interface DigestNews {

    /** What others than this person did after the one instant and not after the other, workshop by workshop, in order. */
    List<Deed> deeds(UUID personId, Collection<UUID> foundations, Instant after, Instant until);

    /** What is to be done until then by one of these foundations, or by whoever can, and is not; the most urgent first. */
    List<ToDo> toDos(Collection<UUID> foundations, LocalDate until);

    /** Takes the posts that wait for this person's digest, in their order; those that she may not read any more are dropped. */
    List<Post> takePosts(UUID personId, Collection<UUID> foundations);

    /** A line of a workshop's joint log. */
    record Deed(
            UUID workshopId,
            LogAction action,
            Instant at,
            @Nullable UUID foundationId,
            @Nullable UUID personId,
            @Nullable Integer revision) {

        /** Whether both say the same of who did what, if not when. */
        boolean repeats(Deed other) {
            return workshopId.equals(other.workshopId)
                    && action == other.action
                    && Objects.equals(foundationId, other.foundationId)
                    && Objects.equals(personId, other.personId)
                    && Objects.equals(revision, other.revision);
        }
    }
}

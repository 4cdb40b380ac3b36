package org.convene.event.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All messages. Whoever changes one of a workshop holds the workshop's lock. */
public interface Messages {

    Optional<Message> find(UUID workshopId, UUID messageId);

    /**
     * A workshop's, the newest first.
     *
     * @param before only older ones than this one
     */
    List<Message> of(UUID workshopId, @Nullable UUID before, int limit);

    /** Those of a workshop that lie before its hosts, the oldest first. */
    List<Message> open(UUID workshopId);

    /** Those that wait for an answer of one of these foundations, the oldest first. */
    List<Message> unanswered(Collection<UUID> foundations);

    /** How many of a workshop were proposed after this instant. */
    int since(UUID workshopId, Instant after);

    void save(Message message);

    /** Workshops of which a message has a deadline that is past and not dealt with yet, or that nobody can write about any more. */
    List<UUID> due(Instant now, int limit);

    /** Notes that somebody had herself mailed what she writes; returns whether she had that less than so often within a day. */
    boolean tried(UUID workshopId, UUID personId, Instant now, int most);
}

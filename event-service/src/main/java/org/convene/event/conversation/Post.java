package org.convene.event.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote to all hosts of a workshop.
 *
 * @param foundationId the host for which she wrote
 * @param name hers, as it was then; a dash once she is erased
 * @param about the line of the agreement that it comments on
 * @param position grows from post to post
 */
public record Post(
        UUID id,
        UUID workshopId,
        UUID foundationId,
        UUID personId,
        String name,
        String words,
        @Nullable Line about,
        Instant writtenAt,
        long position) {

    public List<String> paragraphs() {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }
}

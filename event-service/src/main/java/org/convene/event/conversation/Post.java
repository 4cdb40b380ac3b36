package org.convene.event.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody wrote to all hosts of a workshop.
 *
 * @param foundationId the host for which she wrote
 * @param name hers, as it was then; a dash once she is erased
 * @param position grows from post to post
 */
public record Post(
        UUID id,
        UUID workshopId,
        UUID foundationId,
        UUID personId,
        String name,
        String words,
        Instant writtenAt,
        long position) {

    public List<String> paragraphs() {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }
}

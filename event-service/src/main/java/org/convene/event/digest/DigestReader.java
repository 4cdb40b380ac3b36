package org.convene.event.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is due to be looked at.
 *
 * @param zone of her account; {@code null} if it was never told
 * @param coveredTo what happened until then needs no telling; {@code null} if she was never looked at
 * @param visitedAt when she was last looked at for a digest
 */
public record DigestReader(
        UUID personId,
        DigestChoice choice,
        @Nullable ZoneId zone,
        @Nullable Instant coveredTo,
        @Nullable Instant visitedAt) {}

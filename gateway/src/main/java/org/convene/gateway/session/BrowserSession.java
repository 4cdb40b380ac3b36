package org.convene.gateway.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One browser that is signed in.
 *
 * @param id what its owner names it by; it opens nothing
 * @param startedAt when she proved who she is
 * @param lastUsedAt right to a minute
 */
public record BrowserSession(
        UUID id, UUID personId, SignInWay way, Device device, Instant startedAt, Instant lastUsedAt) {}

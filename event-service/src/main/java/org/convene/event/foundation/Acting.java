package org.convene.event.foundation;

import java.util.UUID;

/** Who acts, and for which host. */
public record Acting(UUID foundationId, Actor actor) {}

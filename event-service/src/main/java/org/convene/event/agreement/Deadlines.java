package org.convene.event.agreement;

import java.time.Instant;
import java.util.UUID;
import org.convene.event.workshop.Deadline;

/** Until when a host is asked to answer, by its own calendar. */
@FunctionalInterface
public interface Deadlines {

    Deadline of(UUID foundationId, Instant asked);
}

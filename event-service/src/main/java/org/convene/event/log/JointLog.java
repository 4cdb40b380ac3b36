package org.convene.event.log;

import java.util.List;
import java.util.UUID;

/** The logs of all workshops; entries are added and never changed. */
public interface JointLog {

    /** Must be called by who holds the workshop's lock, so that entries follow each other. */
    void append(UUID workshopId, Deed deed);

    /** From the first on. */
    List<LogEntry> of(UUID workshopId);
}

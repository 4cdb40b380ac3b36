package org.convene.event.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries of a log are wanted; what is {@code null} leaves nothing out. */
public record LogFilter(
        @Nullable UUID foundationId,
        @Nullable LogAction action,
        @Nullable Integer revision) {

    public boolean matches(LogEntry entry) {
        return (foundationId == null || foundationId.equals(entry.foundationId()))
                && (action == null || action == entry.action())
                && (revision == null || revision.equals(entry.revision()));
    }

    /** Whether every entry is wanted. */
    public boolean isOpen() {
        return foundationId == null && action == null && revision == null;
    }
}

package org.convene.event.foundation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies before the operators, and what they said. */
public interface Approvals {

    /**
     * Those that wait, or were refused, whoever asked or was answered first coming first.
     *
     * @param after the last one of the page before; {@code null} for the first page
     */
    List<UUID> list(Approval.State state, @Nullable Spot after, int limit);

    /** Keeps what an operator said, for good. */
    void keep(UUID foundationId, Said said);

    /** What was said about a foundation so far, oldest first. */
    List<Said> saidOf(UUID foundationId);

    /** Where a page ends. */
    record Spot(Instant since, UUID foundationId) {}

    /**
     * One decision.
     *
     * @param by the operator
     * @param reason her words, if she refused
     */
    record Said(
            UUID id,
            Instant at,
            UUID by,
            boolean approved,
            @Nullable String reason) {}
}

package org.convene.event.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who reads digests, what each has chosen, and when she is due. Whoever becomes a member somewhere is due at once, to be planned. */
public interface DigestReaders {

    DigestChoice choiceOf(UUID personId);

    /** Returns the zone of her account, if it was told. */
    Optional<ZoneId> zoneOf(UUID personId);

    /** She wants it so from now on; who wants no digest any more does not get what waited for it either. */
    void choose(UUID personId, DigestChoice choice);

    /**
     * Returns who is due, longest first.
     *
     * @param after only who comes after her in that order; {@code null}: from the first on
     */
    List<Due> due(Instant now, @Nullable Due after, int limit);

    /** A place in the order of those who are due. */
    record Due(Instant at, UUID personId) {}

    /** Locks somebody until the transaction ends; empty if she is not due any more or another instance has her. */
    Optional<DigestReader> claim(UUID personId, Instant now);

    /** She has been told, or there was nothing to tell, and is due again then. */
    void visited(UUID personId, Instant coveredTo, Instant visitedAt, Instant dueAt);

    /** She is looked at then instead. */
    void postpone(UUID personId, Instant dueAt);

    /** She is not looked at until she acts for a foundation again, or wants digests again. */
    void rest(UUID personId);
}

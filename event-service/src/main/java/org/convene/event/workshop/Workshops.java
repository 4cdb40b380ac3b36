package org.convene.event.workshop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All workshops. */
public interface Workshops {

    Optional<Workshop> find(UUID id);

    /** Those that there are, in the order of their start. */
    List<Workshop> find(Collection<UUID> ids);

    /** Like {@link #find(UUID)}, and whoever else wants to change it waits until the transaction ends. */
    Optional<Workshop> lock(UUID id);

    /** Stores the workshop with its hosts, revisions and answers, and gives it the next version. */
    Workshop save(Workshop workshop);

    /** Published ones that have not ended, soonest first; the next page begins after the last of this one. */
    List<Workshop> upcoming(Instant now, @Nullable UUID after, int limit);

    /** The next of those that the filter lets pass, in the order of their start, or backwards. */
    List<Workshop> list(WorkshopFilter filter, WorkshopFilter.@Nullable Spot after, int limit);

    /** Those before whose hosts a revision lies that one of these foundations is asked to sign, in the order of their start. */
    List<Workshop> undecided(Collection<UUID> foundations);

    /**
     * Public ones that one of these foundations carries, in the order of their start: of a series all, else those that
     * have not ended.
     */
    List<Workshop> published(Collection<UUID> foundations, @Nullable String series, Instant now);

    /** Published ones whose end is past. */
    List<UUID> ended(Instant now, int limit);

    /** Those whose hosts have a deadline that is past and not dealt with yet, longest past first. */
    List<UUID> due(Instant now, int limit);

    List<UUID> idsAfter(@Nullable UUID after, int limit);
}

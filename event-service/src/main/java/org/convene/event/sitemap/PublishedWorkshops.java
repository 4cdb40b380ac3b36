package org.convene.event.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The workshops that were ever published, in the order of their ids, which is that of their making. */
public interface PublishedWorkshops {

    /** Returns at most {@code limit} of them, from this id on. */
    List<Entry> from(UUID first, int limit);

    /** Returns the first id of each page of so many; empty if there are none. */
    List<UUID> pages(int size);

    /** One of them, and when the revision in effect took effect. */
    record Entry(UUID workshopId, Instant changedAt) {}
}

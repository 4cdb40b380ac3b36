package org.convene.registration.place;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The links of one kind by which people come; called in the transaction that holds the lock of the workshop's places. */
public interface Entries {

    PlaceAsk.EntryKind kind();

    /** Who stands behind the links that are still good; unknown, old and withdrawn ones are left out. */
    List<Entrant> entrants(UUID workshopId, Collection<UUID> entryIds, Instant now);

    /** Marks links as used: a place was given for them. */
    void spend(Collection<UUID> entryIds, Instant now);

    /**
     * Who stands behind a link: the address that it proved.
     *
     * @param addressKey the form in which addresses are compared
     * @param used a place was given for it before: it still says who she is, but lets her in no more
     */
    record Entrant(UUID entryId, String address, String addressKey, boolean used) {}
}

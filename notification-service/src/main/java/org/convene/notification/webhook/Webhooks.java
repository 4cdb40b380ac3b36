package org.convene.notification.webhook;

import java.util.List;
import java.util.UUID;

/** What is to be told, from the transaction in which we were told ourselves. */
public interface Webhooks {

    /** Writes one delivery for each endpoint that wants to hear of one of these; one that is there already stays. */
    void tell(List<Occurrence> occurrences);

    /** As {@link #tell}, to all hosts of a workshop; waits if we have not heard of the workshop yet. */
    void tellHosts(UUID workshopId, List<Occurrence> occurrences);

    /** The hosts of a workshop are known: tells them what waited for that. */
    void know(UUID workshopId, List<UUID> hosts);

    /** Sends an endpoint a test at once; returns the id of its delivery. */
    UUID test(Endpoint endpoint);

    /**
     * Takes a person out of everything that is stored: what was not sent yet about her never is, and what was sent
     * keeps neither her data nor the receiver’s words. Returns how many payloads were changed.
     */
    int forget(String address);
}

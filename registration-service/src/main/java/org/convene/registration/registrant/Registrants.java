package org.convene.registration.registrant;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who registered, as hosts may see it: the people that a host invited are its own; who came by herself agreed that all
 * hosts see her.
 */
public interface Registrants {

    /** The next of these hosts' people in the order of their arrival, cancelled ones included. */
    List<Registrant> ofHosts(UUID workshopId, Collection<UUID> hostIds, long afterArrival, int limit);

    /** Those of them who came, in the same order. */
    List<Registrant> joinedOfHosts(UUID workshopId, Collection<UUID> hostIds, long afterArrival, int limit);

    /** Everybody in numbers, by host. */
    List<HostCount> counts(UUID workshopId);

    /**
     * How many people of a host take part.
     *
     * @param hostId the null UUID stands for nobody: they came by themselves
     */
    record HostCount(UUID hostId, int room, int waiting, int audience, int cancelled) {

        public static final UUID NOBODY = new UUID(0, 0);
    }
}

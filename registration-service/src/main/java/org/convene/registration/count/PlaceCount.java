package org.convene.registration.count;

import java.util.List;
import java.util.UUID;

/** A workshop in numbers: what every host, and everybody else, may know. */
public record PlaceCount(
        UUID workshopId, int roomTaken, int roomLimit, int waiting, int audience, List<HostCount> hosts) {

    public PlaceCount {
        hosts = List.copyOf(hosts);
    }

    /** One host's part: whom it invited, and who of them registered. */
    public record HostCount(UUID foundationId, int invited, int registered) {}
}

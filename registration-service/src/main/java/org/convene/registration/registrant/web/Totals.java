package org.convene.registration.registrant.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convene.registration.registrant.Registrants.HostCount;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * One host's participants in numbers, for all hosts to see.
 *
 * @param foundationId none for those who came by themselves
 */
record Totals(@Nullable UUID foundationId, @Nullable String name, int room, int waiting, int audience, int cancelled) {

    static List<Totals> of(Workshop workshop, List<HostCount> counts) {
        List<Totals> totals = new ArrayList<>();
        for (Host host : workshop.hosts()) {
            totals.add(of(host.foundationId(), host.name(), count(counts, host.foundationId())));
        }
        totals.add(of(null, null, count(counts, HostCount.NOBODY)));
        return totals;
    }

    private static Totals of(@Nullable UUID id, @Nullable String name, HostCount count) {
        return new Totals(id, name, count.room(), count.waiting(), count.audience(), count.cancelled());
    }

    private static HostCount count(List<HostCount> counts, UUID host) {
        return counts.stream()
                .filter(count -> count.hostId().equals(host))
                .findFirst()
                .orElse(new HostCount(host, 0, 0, 0, 0));
    }
}

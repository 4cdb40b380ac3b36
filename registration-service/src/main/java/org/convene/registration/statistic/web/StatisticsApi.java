package org.convene.registration.statistic.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.foundation.Members;
import org.convene.registration.statistic.Statistics;
import org.convene.registration.statistic.Statistics.Breakdown;
import org.convene.registration.statistic.Statistics.FoundationNumbers;
import org.convene.registration.statistic.Statistics.HostNumbers;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.web.OrganizerDesk;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a board wants to know: how many, from where, when. */
@RestController
@RequestMapping("/api/v1")
class StatisticsApi {

    private static final Instant LONG_AGO = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2200-01-01T00:00:00Z");

    private final OrganizerDesk desks;
    private final Members members;
    private final Statistics statistics;

    StatisticsApi(OrganizerDesk desks, Members members, Statistics statistics) {
        this.desks = desks;
        this.members = members;
        this.statistics = statistics;
    }

    @GetMapping("/workshops/{id}/statistics")
    OfWorkshop workshop(@PathVariable UUID id, @CurrentPerson Person person) {
        OrganizerDesk.Desk desk = desks.open(id, person, Helper.REGISTRATIONS);
        List<HostNumbers> counted = statistics.byHost(id);
        List<ByHost> hosts = desk.workshop().hosts().stream()
                .map(host -> ByHost.of(host, find(counted, host.foundationId())))
                .toList();
        List<UUID> own = desk.own().stream().map(Host::foundationId).toList();
        return new OfWorkshop(
                id,
                hosts,
                ByHost.of(null, find(counted, null)),
                statistics.ofWorkshop(id, own, desk.workshop().timeZone()));
    }

    /** Over the workshops that start from {@code from} on and before {@code until}; over all without them. */
    @GetMapping("/foundations/{id}/statistics")
    FoundationNumbers foundation(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable Instant until,
            @CurrentPerson Person person) {
        if (!members.foundationsOf(person.id()).contains(id)) {
            throw new NotFound();
        }
        Instant first = from == null ? LONG_AGO : from;
        Instant end = until == null ? FAR_AHEAD : until;
        if (!first.isBefore(end)) {
            throw Invalid.field("until", "statistics.until");
        }
        return statistics.ofFoundation(id, first, end);
    }

    private static Optional<HostNumbers> find(List<HostNumbers> counted, @Nullable UUID host) {
        return counted.stream()
                .filter(each -> Objects.equals(each.foundationId(), host))
                .findFirst();
    }

    /**
     * A workshop in numbers.
     *
     * @param hosts all hosts, each with its own invitees
     * @param byThemselves who came without an invitation, whom all hosts see
     * @param own the caller's hosts' people, and those who came by themselves
     */
    record OfWorkshop(UUID workshopId, List<ByHost> hosts, ByHost byThemselves, Breakdown own) {}

    /** One host's people in totals. */
    record ByHost(
            @Nullable UUID foundationId,
            @Nullable String name,
            int invited,
            int room,
            int waiting,
            int audience,
            int cancelled,
            int joined) {

        static ByHost of(@Nullable Host host, Optional<HostNumbers> counted) {
            HostNumbers n = counted.orElse(new HostNumbers(null, 0, 0, 0, 0, 0, 0));
            return new ByHost(
                    host == null ? null : host.foundationId(),
                    host == null ? null : host.name(),
                    n.invited(),
                    n.room(),
                    n.waiting(),
                    n.audience(),
                    n.cancelled(),
                    n.joined());
        }
    }
}

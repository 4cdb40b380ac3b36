package org.convene.registration.statistic.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.registrant.Registrant;
import org.convene.registration.registrant.Registrants;
import org.convene.registration.statistic.Statistics;
import org.convene.registration.statistic.Statistics.HostNumbers;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.web.OrganizerDesk;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.paging.Paged;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who came: the caller's own people by name, the others in totals. */
@RestController
class AttendanceApi {

    private final OrganizerDesk desks;
    private final Registrants registrants;
    private final Statistics statistics;

    AttendanceApi(OrganizerDesk desks, Registrants registrants, Statistics statistics) {
        this.desks = desks;
        this.registrants = registrants;
        this.statistics = statistics;
    }

    /** In the order in which they had registered. */
    @GetMapping("/api/v1/workshops/{id}/attendance")
    Attendance attendance(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit,
            @CurrentPerson Person person) {
        OrganizerDesk.Desk desk = desks.open(id, person, Helper.REGISTRATIONS);
        Cursor begin = Cursor.read(after, 1);
        List<UUID> hosts = desk.own().stream().map(Host::foundationId).toList();
        Page<Registrant> page = Page.of(
                registrants.joinedOfHosts(id, hosts, begin == null ? 0 : begin.number(0), limit + 1),
                limit,
                last -> Cursor.of(last.participation().arrival()));
        return new Attendance(
                page.items().stream()
                        .map(one -> Attendee.of(one.participation()))
                        .toList(),
                page.next(),
                statistics.byHost(id).stream()
                        .map(counted -> Joined.of(counted, desk.workshop().host(counted.foundationId())))
                        .toList());
    }

    /** Own people who came, and how many of each host. */
    record Attendance(List<Attendee> items, @Nullable String next, List<Joined> totals) implements Paged {}

    /** Somebody who came. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attendee(
            UUID registrationId,
            @Nullable UUID foundationId,
            String address,
            String name,
            PlaceKind kind,
            Instant joinedAt) {

        static Attendee of(Participation p) {
            return new Attendee(
                    p.id(),
                    p.hostId(),
                    p.address(),
                    p.details().name(),
                    p.kind(),
                    Objects.requireNonNull(p.joinedAt()));
        }
    }

    /**
     * How many of one host came.
     *
     * @param foundationId none for those who had registered by themselves
     */
    record Joined(@Nullable UUID foundationId, @Nullable String name, int joined) {

        static Joined of(HostNumbers counted, @Nullable Host host) {
            return new Joined(counted.foundationId(), host == null ? null : host.name(), counted.joined());
        }
    }
}

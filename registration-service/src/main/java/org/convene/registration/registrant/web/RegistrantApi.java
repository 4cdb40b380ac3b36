package org.convene.registration.registrant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.ParticipationState;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.place.PlacePlan;
import org.convene.registration.place.Places;
import org.convene.registration.registrant.Registrant;
import org.convene.registration.registrant.Registrants;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.web.OrganizerDesk;
import org.convene.registration.workshop.web.OrganizerDesk.Desk;
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

@RestController
class RegistrantApi {

    private final OrganizerDesk desks;
    private final Registrants registrants;
    private final Places places;

    RegistrantApi(OrganizerDesk desks, Registrants registrants, Places places) {
        this.desks = desks;
        this.registrants = registrants;
        this.places = places;
    }

    @GetMapping("/api/v1/workshops/{id}/registrations")
    Overview registrations(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit,
            @CurrentPerson Person person) {
        Desk desk = desks.open(id, person, Helper.REGISTRATIONS);
        List<UUID> hosts = desk.own().stream().map(Host::foundationId).toList();
        PlacePlan plan =
                places.find(id).orElseGet(() -> PlacePlan.of(desk.workshop().roomPlaces()));
        Cursor begin = Cursor.read(after, 1);
        Page<Registrant> page = Page.of(
                registrants.ofHosts(id, hosts, begin == null ? 0 : begin.number(0), limit + 1),
                limit,
                last -> Cursor.of(last.participation().arrival()));
        return new Overview(
                plan.taken(),
                plan.limit(),
                plan.waiting(),
                page.items().stream().map(OwnRegistrant::of).toList(),
                page.next(),
                Totals.of(desk.workshop(), registrants.counts(id)));
    }

    /** The places, the caller's people in full, the others in numbers. */
    record Overview(
            int roomTaken,
            int roomLimit,
            int waiting,
            List<OwnRegistrant> items,
            @Nullable String next,
            List<Totals> totals)
            implements Paged {}

    /** One of the caller's own people. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnRegistrant(
            UUID id,
            @Nullable UUID foundationId,
            String address,
            String name,
            String country,
            String language,
            String timeZone,
            @Nullable String institution,
            @Nullable String profession,
            PlaceKind kind,
            ParticipationState state,
            @Nullable Integer waitingPosition,
            Instant registeredAt,
            @Nullable Instant joinedAt) {

        static OwnRegistrant of(Registrant registrant) {
            Participation p = registrant.participation();
            return new OwnRegistrant(
                    p.id(),
                    p.hostId(),
                    p.address(),
                    p.details().name(),
                    p.details().country(),
                    p.details().language(),
                    p.details().timeZone(),
                    p.details().institution(),
                    p.details().profession(),
                    p.kind(),
                    p.state(),
                    p.isWaiting() ? registrant.position() : null,
                    p.registeredAt(),
                    p.joinedAt());
        }
    }
}

package org.convene.notification.ledger.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.workshop.CurrentWorkshop;
import org.convene.notification.workshop.Helper;
import org.convene.notification.workshop.Helpers;
import org.convene.notification.workshop.Workshop;
import org.convene.notification.workshop.Workshops;
import org.convene.web.page.OrganizerTabs;
import org.convene.web.problem.NotFound;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where members of the hosts, and who sends mail for them, look at a workshop's mail; for everybody else there is nothing. */
@Component
class LedgerDesk {

    private final Workshops workshops;
    private final Foundations foundations;
    private final Helpers helpers;

    LedgerDesk(Workshops workshops, Foundations foundations, Helpers helpers) {
        this.workshops = workshops;
        this.foundations = foundations;
        this.helpers = helpers;
    }

    /**
     * A workshop as one person sees it.
     *
     * @param own the hosts that she organises or sends mail for
     * @param tabs those that are for her; {@code null} if all are
     */
    record Desk(Workshop workshop, List<UUID> own, @Nullable List<String> tabs) {}

    /** Returns the desk; empty if the workshop is not known here, or not yet, or the person does neither for any host of it. */
    Optional<Desk> find(UUID workshopId, Person person) {
        return workshops
                .find(workshopId)
                .map(CurrentWorkshop::workshop)
                .map(workshop -> member(workshop, person).orElseGet(() -> helper(workshop, person)))
                .filter(desk -> !desk.own().isEmpty());
    }

    private Optional<Desk> member(Workshop workshop, Person person) {
        Set<UUID> mine = foundations.ofMember(person.id());
        List<UUID> own = workshop.hostIds().stream().filter(mine::contains).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new Desk(workshop, own, null));
    }

    private Desk helper(Workshop workshop, Person person) {
        List<Helper> helping = helpers.of(workshop.workshopId(), person.id()).stream()
                .filter(helper -> workshop.isHostedBy(helper.foundationId()))
                .toList();
        return new Desk(
                workshop,
                helping.stream()
                        .filter(helper -> helper.rights().contains(Helper.MAIL))
                        .map(Helper::foundationId)
                        .toList(),
                OrganizerTabs.of(helping.stream()
                        .flatMap(helper -> helper.rights().stream())
                        .collect(Collectors.toSet())));
    }

    /** Returns the desk, or throws {@link NotFound} for whoever has none here. */
    Desk open(UUID workshopId, Person person) {
        return find(workshopId, person).orElseThrow(NotFound::new);
    }
}

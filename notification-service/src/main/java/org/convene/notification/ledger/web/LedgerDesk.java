package org.convene.notification.ledger.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.workshop.CurrentWorkshop;
import org.convene.notification.workshop.Workshop;
import org.convene.notification.workshop.Workshops;
import org.convene.web.problem.NotFound;
import org.convene.web.security.Person;
import org.springframework.stereotype.Component;

/** Where members of the hosts look at a workshop's mail; for everybody else there is nothing there. */
@Component
class LedgerDesk {

    private final Workshops workshops;
    private final Foundations foundations;

    LedgerDesk(Workshops workshops, Foundations foundations) {
        this.workshops = workshops;
        this.foundations = foundations;
    }

    /** A workshop as one member sees it, and the hosts that she organises for. */
    record Desk(Workshop workshop, List<UUID> own) {}

    /** Returns the desk; empty if the workshop is not known here, or not yet, or the person organises for no host of it. */
    Optional<Desk> find(UUID workshopId, Person person) {
        return workshops
                .find(workshopId)
                .map(CurrentWorkshop::workshop)
                .map(workshop -> {
                    Set<UUID> mine = foundations.ofMember(person.id());
                    List<UUID> own =
                            workshop.hostIds().stream().filter(mine::contains).toList();
                    return new Desk(workshop, own);
                })
                .filter(desk -> !desk.own().isEmpty());
    }

    /** Returns the desk, or throws {@link NotFound} for whoever has none here. */
    Desk open(UUID workshopId, Person person) {
        return find(workshopId, person).orElseThrow(NotFound::new);
    }
}

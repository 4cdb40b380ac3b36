package org.convene.registration.workshop.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.foundation.Members;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.Person;
import org.springframework.stereotype.Component;

/** Where members of the hosts work on a workshop; for everybody else there is nothing there. */
@Component
public class OrganizerDesk {

    private final Workshops workshops;
    private final Members members;

    OrganizerDesk(Workshops workshops, Members members) {
        this.workshops = workshops;
        this.members = members;
    }

    /** Returns the desk; empty if the workshop is not known here, or not yet, or the person works for none of its hosts. */
    public Optional<Desk> find(UUID workshopId, Person person) {
        return workshops
                .find(workshopId)
                .map(workshop -> new Desk(workshop, workshop.hostsAmong(members.foundationsOf(person.id()))))
                .filter(desk -> !desk.own().isEmpty());
    }

    /**
     * Returns the desk.
     *
     * @throws NotFound if the workshop is not known, or the person works for none of the hosts
     */
    public Desk open(UUID workshopId, Person person) {
        return find(workshopId, person).orElseThrow(NotFound::new);
    }

    /**
     * A workshop as one member sees it.
     *
     * @param own the hosts that she works for
     */
    public record Desk(Workshop workshop, List<Host> own) {

        /** The same with the workshop's words and the hosts' names for a reader, to be shown. */
        public Desk in(Reader reader) {
            return new Desk(WorkshopWords.in(workshop, reader), WorkshopWords.hosts(own, reader));
        }

        /**
         * Returns one of her own hosts.
         *
         * @throws NotFound for any other foundation
         */
        public Host own(UUID foundationId) {
            return own.stream()
                    .filter(host -> host.foundationId().equals(foundationId))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }

        public boolean isOwn(UUID foundationId) {
            return own.stream().anyMatch(host -> host.foundationId().equals(foundationId));
        }
    }
}

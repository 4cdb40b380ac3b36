package org.convene.registration.workshop.web;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.registration.foundation.Members;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Helpers;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.web.page.OrganizerTabs;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where members of the hosts work on a workshop, and whom they let help; for everybody else there is nothing there. */
@Component
public class OrganizerDesk {

    /** Who was invited is seen by who invites, and by who sees the registrations. */
    public static final Set<String> INVITEES = Set.of(Helper.REGISTRATIONS, Helper.MAIL);

    private final Workshops workshops;
    private final Members members;
    private final Helpers helpers;

    OrganizerDesk(Workshops workshops, Members members, Helpers helpers) {
        this.workshops = workshops;
        this.members = members;
        this.helpers = helpers;
    }

    /**
     * Returns the desk; empty if the workshop is not known here, or not yet, or the person works for none of its hosts and
     * none of them lets her do one of these.
     *
     * @param rights what a helper needs one of
     */
    public Optional<Desk> find(UUID workshopId, Person person, Set<String> rights) {
        return workshops
                .find(workshopId)
                .map(workshop -> member(workshop, person)
                        .orElseGet(() -> helper(workshop, helpers.of(workshopId, person.id()), rights)))
                .filter(desk -> !desk.own().isEmpty());
    }

    private Optional<Desk> member(Workshop workshop, Person person) {
        List<Host> own = workshop.hostsAmong(members.foundationsOf(person.id()));
        return own.isEmpty() ? Optional.empty() : Optional.of(new Desk(workshop, own, null));
    }

    private static Desk helper(Workshop workshop, List<Helper> helping, Set<String> rights) {
        List<UUID> hosts = helping.stream()
                .filter(helper -> !Collections.disjoint(helper.rights(), rights))
                .map(Helper::foundationId)
                .toList();
        Set<String> all = helping.stream()
                .filter(helper -> workshop.host(helper.foundationId()) != null)
                .flatMap(helper -> helper.rights().stream())
                .collect(Collectors.toSet());
        return new Desk(workshop, workshop.hostsAmong(hosts), all);
    }

    /**
     * Returns the desk.
     *
     * @param right what a helper needs
     * @throws NotFound if the workshop is not known, or the person works for none of the hosts and may not do this
     */
    public Desk open(UUID workshopId, Person person, String right) {
        return find(workshopId, person, Set.of(right)).orElseThrow(NotFound::new);
    }

    /**
     * A workshop as one member or helper sees it.
     *
     * @param own the hosts that she works for, or that let her do what she is about to
     * @param rights all that a helper may do with it; {@code null} for a member
     */
    public record Desk(
            Workshop workshop, List<Host> own, @Nullable Set<String> rights) {

        /** The tabs that are for her; {@code null} if all are. */
        public @Nullable List<String> tabs() {
            return rights == null ? null : OrganizerTabs.of(rights);
        }

        /** The same with the workshop's words and the hosts' names for a reader, to be shown. */
        public Desk in(Reader reader) {
            return new Desk(WorkshopWords.in(workshop, reader), WorkshopWords.hosts(own, reader), rights);
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

package org.convene.registration.invitation.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.InviteeList;
import org.convene.registration.invitation.RefusedLine;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.registration.workshop.web.OrganizerDesk.Desk;
import org.convene.web.problem.Conflict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Invites a list of people in the name of one of the caller's hosts, from a page or through the API. */
@Component
class Inviting {

    private static final Duration DAY = Duration.ofDays(1);

    private final Invitations invitations;
    private final Clock clock;
    private final int aDay;

    /**
     * Invites within limits: a stolen account is no mass mailer.
     *
     * @param aDay how many people one foundation may put on its lists in 24 hours
     */
    Inviting(Invitations invitations, Clock clock, @Value("${convene.invitees.daily:100000}") int aDay) {
        this.invitations = invitations;
        this.clock = clock;
        this.aDay = aDay;
    }

    /** Returns how many a host may still invite today, if that is fewer than this list has. */
    OptionalInt tooFewLeft(Desk desk, UUID foundationId, InviteeList list) {
        int before = invitations.listedSince(
                desk.own(foundationId).foundationId(), clock.instant().minus(DAY));
        int left = Math.max(0, aDay - before);
        return list.invitees().size() > left ? OptionalInt.of(left) : OptionalInt.empty();
    }

    Report invite(Desk desk, UUID foundationId, InviteeList list) {
        Workshop workshop = desk.workshop();
        if (workshop.state() == WorkshopState.CALLED_OFF || workshop.state() == WorkshopState.COMPLETED) {
            throw new Conflict("inviting-too-late");
        }
        int invited = invitations.invite(workshop, desk.own(foundationId).foundationId(), list.invitees());
        return new Report(invited, list.invitees().size() - invited, list.refused(), list.toMend());
    }

    /**
     * What came of a list.
     *
     * @param toMend the refused lines as they were pasted
     * @param alreadyInvited whoever invited them, and whether or not they take part already: more is not this host's to know
     */
    record Report(int invited, int alreadyInvited, List<RefusedLine> refused, String toMend) {

        private static final int SHOWN = 100;

        /** The first of them; who pasted the wrong file needs no list of thousands. */
        public List<RefusedLine> firstRefused() {
            return refused.subList(0, Math.min(SHOWN, refused.size()));
        }

        public int moreRefused() {
            return Math.max(0, refused.size() - SHOWN);
        }

        /** How many lines were refused for which reason, the most frequent first. */
        public List<Map.Entry<RefusedLine.Reason, Long>> reasons() {
            return refused.stream()
                    .collect(Collectors.groupingBy(RefusedLine::reason, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.<RefusedLine.Reason, Long>comparingByValue()
                            .reversed())
                    .toList();
        }
    }
}

package org.convene.registration.invitation.web;

import java.util.List;
import java.util.UUID;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations.Total;
import org.convene.registration.workshop.Workshop;

/** One host's invitations in numbers, for all hosts to see. */
record HostTotals(UUID foundationId, String name, int waiting, int issued, int accepted, int declined) {

    static List<HostTotals> of(Workshop workshop, List<Total> totals) {
        return workshop.hosts().stream()
                .map(host -> new HostTotals(
                        host.foundationId(),
                        host.name(),
                        count(totals, host.foundationId(), InvitationState.WAITING),
                        count(totals, host.foundationId(), InvitationState.ISSUED),
                        count(totals, host.foundationId(), InvitationState.ACCEPTED),
                        count(totals, host.foundationId(), InvitationState.DECLINED)))
                .toList();
    }

    private static int count(List<Total> totals, UUID host, InvitationState state) {
        return totals.stream()
                .filter(total -> total.hostId().equals(host) && total.state() == state)
                .mapToInt(Total::count)
                .sum();
    }
}

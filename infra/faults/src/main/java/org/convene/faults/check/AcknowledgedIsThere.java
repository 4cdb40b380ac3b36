package org.convene.faults.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.convene.client.model.InvitationState;
import org.convene.client.model.OwnInvitee;
import org.convene.client.model.ParticipationState;
import org.convene.client.model.Revision;
import org.convene.client.model.RevisionState;
import org.convene.client.model.WorkshopState;
import org.convene.faults.fault.Fault.Licence;
import org.convene.faults.play.Deed;

/** Whatever was acknowledged is there, once, and what was acknowledged last holds. */
final class AcknowledgedIsThere implements Rule {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        if (evidence.allows(Licence.LOST_FUTURE)) {
            return;
        }
        judgeAgreement(evidence, findings);
        judgeInvitations(evidence, findings);
        judgeParticipations(evidence, findings);
    }

    private static void judgeAgreement(Evidence evidence, Findings findings) {
        Map<Integer, Revision> revisions = new HashMap<>();
        evidence.revisions().forEach(revision -> revisions.put(revision.number(), revision));
        var history = evidence.history();
        var numbers = new HashSet<Integer>();
        for (var submitted : history.deeds(Deed.Submitted.class)) {
            var revision = revisions.get(submitted.number());
            if (!numbers.add(submitted.number())) {
                findings.add("revision %d was given to two submissions".formatted(submitted.number()));
            }
            if (revision == null) {
                findings.add("revision %d was acknowledged and is not there".formatted(submitted.number()));
            } else if (!revision.terms().roomPlaces().equals(submitted.terms().roomPlaces())
                    || !revision.terms().localStart().equals(submitted.terms().localStart())) {
                findings.add("revision %d has other terms than were acknowledged".formatted(submitted.number()));
            }
        }
        for (var asked : history.deeds(Deed.CallingOffAsked.class)) {
            if (!revisions.containsKey(asked.number())) {
                findings.add("calling off (revision %d) was acknowledged and is not there".formatted(asked.number()));
            }
        }
        int acknowledged = history.deeds(Deed.Submitted.class).size()
                + history.deeds(Deed.CallingOffAsked.class).size();
        if (revisions.size() != acknowledged) {
            findings.add("%d revisions are there, %d were acknowledged".formatted(revisions.size(), acknowledged));
        }
        for (var signed : history.deeds(Deed.SignedOff.class)) {
            var revision = revisions.get(signed.number());
            if (revision != null
                    && revision.signOffs().stream()
                            .noneMatch(one -> signed.foundation().equals(one.foundationId()))) {
                findings.add(
                        "the sign-off of revision %d was acknowledged and is not there".formatted(signed.number()));
            }
        }
        if (!history.deeds(Deed.Published.class).isEmpty()
                && evidence.workshop().state() != WorkshopState.PUBLISHED
                && evidence.workshop().state() != WorkshopState.CALLED_OFF) {
            findings.add("the publication was acknowledged, the workshop is %s"
                    .formatted(evidence.workshop().state()));
        }
        long inEffect = evidence.revisions().stream()
                .filter(revision -> revision.state() == RevisionState.IN_EFFECT)
                .count();
        if (inEffect > 1) {
            findings.add("%d revisions are in effect (expected: at most one)".formatted(inEffect));
        }
    }

    private static void judgeInvitations(Evidence evidence, Findings findings) {
        Map<String, OwnInvitee> invitees = new HashMap<>();
        for (var invitee : evidence.invitees()) {
            if (invitees.put(invitee.address(), invitee) != null) {
                findings.add("%s is invited twice".formatted(invitee.address()));
            }
        }
        for (var invited : evidence.history().deeds(Deed.Invited.class)) {
            for (var address : invited.addresses()) {
                if (!invitees.containsKey(address)) {
                    findings.add("the invitation of %s was acknowledged and is not there".formatted(address));
                }
            }
        }
        for (var declined : evidence.history().deeds(Deed.InvitationDeclined.class)) {
            var invitee = invitees.get(declined.address());
            boolean cameAllTheSame = evidence.history().deeds(Deed.Registered.class).stream()
                    .anyMatch(registered -> registered.address().equals(declined.address()));
            if (invitee != null && invitee.state() != InvitationState.DECLINED && !cameAllTheSame) {
                findings.add("%s declined, the invitation is %s".formatted(declined.address(), invitee.state()));
            }
        }
    }

    private static void judgeParticipations(Evidence evidence, Findings findings) {
        var cancelled = new HashSet<String>();
        evidence.history().deeds(Deed.Cancelled.class).forEach(deed -> cancelled.add(deed.token()));
        Map<String, String> names = new HashMap<>();
        evidence.history().deeds(Deed.Renamed.class).forEach(deed -> names.put(deed.token(), deed.name()));
        boolean calledOff = evidence.workshop().state() == WorkshopState.CALLED_OFF;
        for (var registered : evidence.history().deeds(Deed.Registered.class)) {
            var there = evidence.participations().get(registered.token());
            if (there == null) {
                findings.add(
                        "the registration of %s was acknowledged and is not there".formatted(registered.address()));
                continue;
            }
            boolean takesPart = there.state() != ParticipationState.CANCELLED;
            if (takesPart == cancelled.contains(registered.token()) && !calledOff) {
                findings.add("%s is %s; her cancellation was %s"
                        .formatted(registered.address(), there.state(), takesPart ? "acknowledged" : "never asked"));
            }
            if (registered.state() == ParticipationState.CONFIRMED && there.state() == ParticipationState.WAITLISTED) {
                findings.add("%s was confirmed and is on the waiting list now".formatted(registered.address()));
            }
            var name = names.get(registered.token());
            if (name != null && !name.equals(there.name())) {
                findings.add("%s is named \"%s\"; \"%s\" was acknowledged"
                        .formatted(registered.address(), there.name(), name));
            }
        }
    }
}

package org.convene.event.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.coorganizer.CoOrganizerInvitation;
import org.convene.event.coorganizer.CoOrganizerInvitations;
import org.convene.event.date.Candidates;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Approval;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.ApproveFoundations;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.MembershipInvitation;
import org.convene.event.foundation.MembershipInvitations;
import org.convene.event.message.Message;
import org.convene.event.message.MessageRights;
import org.convene.event.message.Messages;
import org.convene.event.right.Helper;
import org.convene.event.right.Helpers;
import org.convene.event.series.Frame;
import org.convene.event.series.Frames;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopFilter;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;

/** Finds what waits for a person and what she carries. */
public final class Desk {

    private static final int FOR_OPERATORS = 20;

    private final Foundations foundations;
    private final Workshops workshops;
    private final MembershipInvitations memberships;
    private final CoOrganizerInvitations invitations;
    private final Candidates candidates;
    private final Frames frames;
    private final ApproveFoundations approve;
    private final ApprovalRule rule;
    private final Helpers helpers;
    private final Messages messages;
    private final MessageRights rights;
    private final Clock clock;

    public Desk(
            Foundations foundations,
            Workshops workshops,
            MembershipInvitations memberships,
            CoOrganizerInvitations invitations,
            Candidates candidates,
            Frames frames,
            ApproveFoundations approve,
            ApprovalRule rule,
            Helpers helpers,
            Messages messages,
            MessageRights rights,
            Clock clock) {
        this.foundations = foundations;
        this.workshops = workshops;
        this.memberships = memberships;
        this.invitations = invitations;
        this.candidates = candidates;
        this.frames = frames;
        this.approve = approve;
        this.rule = rule;
        this.helpers = helpers;
        this.messages = messages;
        this.rights = rights;
        this.clock = clock;
    }

    public List<Foundation> foundations(Actor actor) {
        return foundations.of(actor.personId());
    }

    /** The next of those that these carry or are about to and that are not over, in the order of their start. */
    public List<Workshop> coming(List<Foundation> hers, WorkshopFilter.@Nullable Spot after, int limit) {
        return workshops.list(WorkshopFilter.goingOn(ids(hers)), after, limit);
    }

    /** The next of those that are over, the latest first. */
    public List<Workshop> past(List<Foundation> hers, WorkshopFilter.@Nullable Spot before, int limit) {
        return workshops.list(WorkshopFilter.over(ids(hers)), before, limit);
    }

    /** What waits for somebody because she operates the installation; the oldest first, and the others after these. */
    public List<Waiting> waitingForOperators() {
        return rule.asked()
                ? approve.list(Approval.State.WAITING, null, FOR_OPERATORS).stream()
                        .<Waiting>map(Waiting.ForApproval::new)
                        .toList()
                : List.of();
    }

    /** Those that somebody helps with and that are not over, in the order of their start. */
    public List<Workshop> helping(Actor actor) {
        List<Helper> hers = helpers.ofPerson(actor.personId());
        return workshops.find(hers.stream().map(Helper::workshopId).distinct().toList()).stream()
                .filter(workshop -> !workshop.state().isOver())
                .filter(workshop -> hers.stream()
                        .anyMatch(helper -> helper.workshopId().equals(workshop.id())
                                && workshop.entitled().contains(helper.foundationId())))
                .toList();
    }

    private static Set<UUID> ids(List<Foundation> hers) {
        return hers.stream().map(Foundation::id).collect(Collectors.toSet());
    }

    /** What waits for somebody who acts for these. */
    public List<Waiting> waitingFor(Actor actor, List<Foundation> hers) {
        Instant now = clock.instant();
        List<Waiting> waiting = new ArrayList<>();
        Set<UUID> ids = ids(hers);
        List<Foundation> signing = hers.stream()
                .filter(foundation -> foundation.signing(actor.personId(), now).isPresent())
                .toList();
        for (Workshop workshop : workshops.undecided(ids)) {
            workshop.proposal().ifPresent(revision -> {
                signing.stream()
                        .filter(foundation -> revision.awaiting().contains(foundation.id()))
                        .forEach(foundation -> waiting.add(new Waiting.ForSignature(workshop, revision, foundation)));
                if (workshop.stateOf(revision) == Revision.State.AGREED
                        && signing.stream().anyMatch(each -> workshop.entitled().contains(each.id()))) {
                    waiting.add(new Waiting.ForPublication(workshop));
                }
            });
        }
        for (Frame frame : frames.undecided(ids)) {
            Workshop first = workshops.find(frame.id()).orElseThrow();
            frame.proposal()
                    .ifPresent(revision -> signing.stream()
                            .filter(foundation -> revision.awaiting().contains(foundation.id()))
                            .forEach(foundation -> waiting.add(new Waiting.ForFrame(first, revision, foundation))));
        }
        for (Message message : messages.unanswered(ids)) {
            Workshop workshop = workshops.find(message.workshopId()).orElseThrow();
            rights.answeringFor(actor.personId(), workshop, now).stream()
                    .filter(foundation -> message.consultation().unheard().contains(foundation.id()))
                    .forEach(foundation -> waiting.add(new Waiting.ForMessage(workshop, message, foundation)));
        }
        candidates
                .unanswered(actor.personId(), ids, now)
                .forEach((id, hours) -> workshops
                        .find(id)
                        .filter(workshop -> !workshop.state().isOver()
                                && workshop.entitled().stream().anyMatch(ids::contains))
                        .ifPresent(workshop -> waiting.add(new Waiting.ForVote(workshop, hours))));
        for (CoOrganizerInvitation each : invitations.openFor(actor.address(), now)) {
            Workshop workshop = workshops.find(each.workshopId()).orElseThrow();
            waiting.add(new Waiting.ToCarry(workshop, each.id(), each.generation(), each.inviterName()));
        }
        for (MembershipInvitation each : memberships.openFor(actor.address(), now)) {
            Foundation foundation = foundations.find(each.foundationId()).orElseThrow();
            waiting.add(new Waiting.ToJoin(foundation, each.id(), each.generation(), each.inviterName()));
        }
        return waiting;
    }
}

package org.convene.event.coorganizer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.LinkEnding;
import org.convene.event.agreement.Action;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.agreement.AgreedBeforehand;
import org.convene.event.agreement.Agreement;
import org.convene.event.agreement.Deadlines;
import org.convene.event.agreement.Decision;
import org.convene.event.agreement.Refusal;
import org.convene.event.coorganizer.CoOrganizerInvitation.Contact;
import org.convene.event.coorganizer.CoOrganizerInvitation.State;
import org.convene.event.coorganizer.CoOrganizerOutcome.Asked;
import org.convene.event.coorganizer.CoOrganizerOutcome.Declined;
import org.convene.event.coorganizer.CoOrganizerOutcome.Ended;
import org.convene.event.coorganizer.CoOrganizerOutcome.Joined;
import org.convene.event.coorganizer.CoOrganizerOutcome.Refused;
import org.convene.event.coorganizer.CoOrganizerOutcome.Withdrawn;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationOffice;
import org.convene.event.foundation.Foundations;
import org.convene.event.workshop.Deadline;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;

/** Asks contacts of other foundations to carry a workshop, and takes their answers. */
public final class CoOrganizing {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Deadlines NO_MATTER_WHEN = (_, asked) -> new Deadline(asked, asked);

    private final CoOrganizerInvitations invitations;
    private final Workshops workshops;
    private final Foundations foundations;
    private final AgreeOnWorkshop agree;
    private final CoOrganizerEvents events;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final FoundationOffice office;
    private final ApprovalRule rule;
    private final Clock clock;

    public CoOrganizing(
            CoOrganizerInvitations invitations,
            Workshops workshops,
            Foundations foundations,
            AgreeOnWorkshop agree,
            CoOrganizerEvents events,
            Atomically atomically,
            Identifiers identifiers,
            FoundationOffice office,
            ApprovalRule rule,
            Clock clock) {
        this.invitations = invitations;
        this.workshops = workshops;
        this.foundations = foundations;
        this.agree = agree;
        this.events = events;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.office = office;
        this.rule = rule;
        this.clock = clock;
    }

    /** Asking the same address again ends the older link and sends a new one. */
    public CoOrganizerOutcome ask(Actor actor, UUID workshopId, Contact contact) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            List<Foundation> hosts = hostsOf(actor, workshop);
            if (hosts.isEmpty()) {
                return new Refused(Refusal.NOT_A_HOST);
            }
            Optional<UUID> host = hosts.stream()
                    .filter(each -> !rule.holds(each))
                    .map(Foundation::id)
                    .findFirst();
            if (host.isEmpty()) {
                return new Refused(Refusal.FOUNDATION_NOT_APPROVED);
            }
            Instant now = clock.instant();
            Optional<Refusal> refusal = refusalToJoin(workshop, actor, now);
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            CoOrganizerInvitation invitation = invitations
                    .findOpen(workshopId, contact.address())
                    .map(it -> it.renewed(host.get(), contact, actor, now))
                    .orElseGet(() ->
                            CoOrganizerInvitation.of(identifiers.next(), workshopId, host.get(), contact, actor, now));
            invitations.save(invitation);
            events.invited(workshop, invitation, actor);
            return new Asked(invitation);
        });
    }

    /**
     * Whoever holds the link accepts for a foundation of hers, which needs no operator's approval from then on: the one that
     * asked vouches for it.
     *
     * @param foundation names it, or registers it; runs only if the rules let somebody join, in the same transaction
     */
    public CoOrganizerOutcome accept(Actor actor, UUID invitationId, int generation, Supplier<UUID> foundation) {
        return atomically.run(() -> open(invitationId, generation)
                .map(invitation -> {
                    Workshop workshop = workshops.find(invitation.workshopId()).orElseThrow();
                    Optional<Refusal> refusal = refusalToJoin(workshop, actor, clock.instant());
                    if (refusal.isPresent()) {
                        return new Refused(refusal.get());
                    }
                    Foundation asker =
                            foundations.find(invitation.foundationId()).orElseThrow();
                    if (rule.holds(asker)) {
                        return new Refused(Refusal.ASKER_NOT_APPROVED);
                    }
                    UUID newcomer = foundation.get();
                    Decision decision = agree.perform(actor, workshop.id(), new Action.Join(newcomer, actor));
                    return switch (decision) {
                        case Decision.Refused refused -> new Refused(refused.why(), refused.signers());
                        case Decision.Done done -> {
                            CoOrganizerInvitation accepted = invitation.ended(State.ACCEPTED, null);
                            invitations.save(accepted);
                            if (asker.approval().isGiven()) {
                                office.vouchFor(newcomer);
                            }
                            events.accepted(done.workshop(), accepted, newcomer, actor);
                            yield new Joined(done.workshop(), newcomer);
                        }
                    };
                })
                .orElseGet(() -> ended(invitationId, generation)));
    }

    /** Needs no account: who was asked may say no by the link alone. */
    public CoOrganizerOutcome decline(UUID invitationId, int generation, @Nullable String reason) {
        return atomically.run(() -> open(invitationId, generation)
                .<CoOrganizerOutcome>map(invitation -> {
                    CoOrganizerInvitation declined = invitation.ended(State.DECLINED, reason);
                    invitations.save(declined);
                    events.declined(workshops.find(invitation.workshopId()).orElseThrow(), declined);
                    return new Declined(declined);
                })
                .orElseGet(() -> ended(invitationId, generation)));
    }

    public CoOrganizerOutcome withdraw(Actor actor, UUID workshopId, UUID invitationId) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            List<Foundation> hosts = hostsOf(actor, workshop);
            if (hosts.isEmpty()) {
                return new Refused(Refusal.NOT_A_HOST);
            }
            return invitations
                    .find(invitationId)
                    .filter(it -> it.workshopId().equals(workshopId) && it.state() == State.OPEN)
                    .<CoOrganizerOutcome>map(invitation -> {
                        CoOrganizerInvitation withdrawn = invitation.ended(State.WITHDRAWN, null);
                        invitations.save(withdrawn);
                        events.withdrawn(workshop, withdrawn, hosts.getFirst().id(), actor);
                        return new Withdrawn(withdrawn);
                    })
                    .orElseGet(() -> new Ended(LinkEnding.ANSWERED, ""));
        });
    }

    /** The invitation if it can still be answered; holds the workshop, so that nobody else answers it meanwhile. */
    private Optional<CoOrganizerInvitation> open(UUID invitationId, int generation) {
        invitations.find(invitationId).ifPresent(invitation -> workshops.lock(invitation.workshopId()));
        return invitations
                .find(invitationId)
                .filter(invitation ->
                        invitation.ending(generation, clock.instant()).isEmpty());
    }

    private Ended ended(UUID invitationId, int generation) {
        CoOrganizerInvitation invitation = invitations.find(invitationId).orElseThrow();
        LinkEnding why = invitation.ending(generation, clock.instant()).orElseThrow();
        return new Ended(why, invitation.inviterName());
    }

    /** Why nobody at all could join, asked with a foundation that doesn't exist. */
    private static Optional<Refusal> refusalToJoin(Workshop workshop, Actor actor, Instant now) {
        return Agreement.decide(
                                workshop,
                                new Action.Join(NOBODY, actor),
                                true,
                                now,
                                NO_MATTER_WHEN,
                                AgreedBeforehand.NOTHING)
                        instanceof Decision.Refused refused
                ? Optional.of(refused.why())
                : Optional.empty();
    }

    private List<Foundation> hostsOf(Actor actor, Workshop workshop) {
        Set<UUID> entitled = workshop.entitled();
        return foundations.of(actor.personId()).stream()
                .filter(each -> entitled.contains(each.id()))
                .toList();
    }
}

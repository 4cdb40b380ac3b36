package org.convene.event.foundation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.LinkEnding;
import org.convene.event.foundation.MembershipOutcome.AlreadyMember;
import org.convene.event.foundation.MembershipOutcome.Asked;
import org.convene.event.foundation.MembershipOutcome.Ended;
import org.convene.event.foundation.MembershipOutcome.Joined;
import org.convene.event.foundation.MembershipOutcome.LastAdmin;
import org.convene.event.foundation.MembershipOutcome.Left;
import org.convene.event.foundation.MembershipOutcome.NotAllowed;
import org.convene.event.foundation.MembershipOutcome.NotInvited;
import org.convene.event.foundation.MembershipOutcome.TakenBack;

/** Lets people in and out of a foundation. */
public final class Memberships {

    private final Foundations foundations;
    private final MembershipInvitations invitations;
    private final FoundationEvents events;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final Clock clock;

    public Memberships(
            Foundations foundations,
            MembershipInvitations invitations,
            FoundationEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        this.foundations = foundations;
        this.invitations = invitations;
        this.events = events;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Asking the same address again ends the older link and sends a new one. */
    public MembershipOutcome ask(Actor actor, UUID foundationId, String address, Role role, String language) {
        return atomically.run(() -> {
            Optional<Foundation> found =
                    foundations.lock(foundationId).filter(foundation -> foundation.isAdmin(actor.personId()));
            if (found.isEmpty()) {
                return new NotAllowed();
            }
            Foundation foundation = found.get();
            Optional<Member> member = foundation.members().stream()
                    .filter(each -> each.address().equalsIgnoreCase(address))
                    .findFirst();
            if (member.isPresent()) {
                return new AlreadyMember(member.get());
            }
            return asked(foundation, actor, address, role, language);
        });
    }

    private Asked asked(Foundation foundation, Actor actor, String address, Role role, String language) {
        Instant now = clock.instant();
        MembershipInvitation invitation = invitations
                .find(foundation.id(), address)
                .map(it -> it.renewed(actor, role, language, now))
                .orElseGet(() -> new MembershipInvitation(
                        identifiers.next(),
                        foundation.id(),
                        address,
                        role,
                        language,
                        actor.personId(),
                        actor.name(),
                        1,
                        now.plus(MembershipInvitation.LIFE),
                        null,
                        false));
        invitations.save(invitation);
        events.memberInvited(foundation, invitation);
        return new Asked(invitation);
    }

    /** An operator asks somebody to take over a foundation for which nobody is left to act. */
    public MembershipOutcome askToTakeOver(Actor operator, UUID foundationId, String address, String language) {
        return atomically.run(() -> foundations
                .lock(foundationId)
                .filter(foundation -> foundation.members().isEmpty())
                .<MembershipOutcome>map(foundation -> asked(foundation, operator, address, Role.ADMIN, language))
                .orElseGet(NotAllowed::new));
    }

    /** Whoever holds the link and is signed in may accept; accepting twice is accepting once. */
    public MembershipOutcome accept(Actor actor, UUID membershipId, int generation) {
        return atomically.run(() -> {
            MembershipInvitation invitation = invitations.find(membershipId).orElseThrow();
            Foundation foundation = foundations.lock(invitation.foundationId()).orElseThrow();
            if (generation == invitation.generation()
                    && actor.personId().equals(invitation.acceptedBy())
                    && foundation.member(actor.personId()).isPresent()) {
                return new Joined(foundation);
            }
            // Two people may hold one link; the second waited for the foundation's lock and has to look again.
            Optional<LinkEnding> ending =
                    invitations.find(membershipId).orElseThrow().ending(generation, clock.instant());
            if (ending.isPresent()) {
                return new Ended(ending.get(), invitation.inviterName());
            }
            invitations.save(invitation.acceptedBy(actor.personId()));
            Foundation joined = foundation.joinedBy(actor.as(invitation.role()));
            if (!joined.equals(foundation)) {
                foundations.save(joined);
                events.memberJoined(joined, actor.personId());
            }
            return new Joined(joined);
        });
    }

    /** Ends the link of somebody who has not answered. */
    public MembershipOutcome withdraw(Actor actor, UUID foundationId, UUID membershipId) {
        return atomically.run(() -> {
            Optional<Foundation> found =
                    foundations.lock(foundationId).filter(foundation -> foundation.isAdmin(actor.personId()));
            if (found.isEmpty()) {
                return new NotAllowed();
            }
            Optional<MembershipInvitation> invitation = invitations
                    .find(membershipId)
                    .filter(it -> it.foundationId().equals(foundationId));
            if (invitation.isEmpty()) {
                return new NotInvited();
            }
            MembershipInvitation asked = invitation.get();
            Optional<LinkEnding> ending = asked.ending(asked.generation(), clock.instant());
            if (ending.isPresent()) {
                return new Ended(ending.get(), asked.inviterName());
            }
            MembershipInvitation takenBack = asked.takenBack();
            invitations.save(takenBack);
            events.memberInvitationWithdrawn(found.get(), takenBack);
            return new TakenBack(takenBack);
        });
    }

    /**
     * Makes a member an admin, or an organizer.
     *
     * @param unchanged whether the member is still as the actor had read it
     */
    public MembershipOutcome changeRole(
            Actor actor, UUID foundationId, UUID personId, Role role, Predicate<Member> unchanged) {
        return atomically.run(() -> {
            Optional<Foundation> found =
                    foundations.lock(foundationId).filter(foundation -> foundation.isAdmin(actor.personId()));
            Optional<Member> member = found.flatMap(foundation -> foundation.member(personId));
            if (member.isEmpty()) {
                return new NotAllowed();
            }
            if (!unchanged.test(member.get())) {
                return new MembershipOutcome.ChangedMeanwhile(member.get());
            }
            Foundation foundation = found.get();
            return foundation
                    .withRole(personId, role)
                    .<MembershipOutcome>map(changed -> {
                        if (!changed.equals(foundation)) {
                            foundations.save(changed);
                            events.changed(changed);
                        }
                        return new MembershipOutcome.RoleChanged(changed);
                    })
                    .orElseGet(LastAdmin::new);
        });
    }

    /** An admin removes anyone; everybody may leave. */
    public MembershipOutcome remove(Actor actor, UUID foundationId, UUID personId) {
        return atomically.run(() -> {
            Optional<Foundation> found = foundations
                    .lock(foundationId)
                    .filter(it ->
                            it.isAdmin(actor.personId()) || actor.personId().equals(personId))
                    .filter(it -> it.member(personId).isPresent());
            if (found.isEmpty()) {
                return new NotAllowed();
            }
            return found.get()
                    .leftBy(personId)
                    .<MembershipOutcome>map(rest -> {
                        foundations.save(rest);
                        events.memberRemoved(rest, personId);
                        return new Left(rest);
                    })
                    .orElseGet(LastAdmin::new);
        });
    }
}

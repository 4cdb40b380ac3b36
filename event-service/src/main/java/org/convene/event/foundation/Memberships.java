package org.convene.event.foundation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.foundation.MembershipOutcome.AlreadyMember;
import org.convene.event.foundation.MembershipOutcome.Asked;
import org.convene.event.foundation.MembershipOutcome.Ended;
import org.convene.event.foundation.MembershipOutcome.Joined;
import org.convene.event.foundation.MembershipOutcome.LastAdmin;
import org.convene.event.foundation.MembershipOutcome.Left;
import org.convene.event.foundation.MembershipOutcome.NotAllowed;

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
            Instant now = clock.instant();
            Optional<MembershipInvitation> earlier = invitations.find(foundationId, address);
            Optional<Member> member = foundation.members().stream()
                    .filter(each -> each.address().equalsIgnoreCase(address))
                    .findFirst();
            if (member.isPresent()) {
                return new AlreadyMember(member.get());
            }
            MembershipInvitation invitation = earlier.map(it -> it.renewed(actor, role, language, now))
                    .orElseGet(() -> new MembershipInvitation(
                            identifiers.next(),
                            foundationId,
                            address,
                            role,
                            language,
                            actor.personId(),
                            actor.name(),
                            1,
                            now.plus(MembershipInvitation.LIFE),
                            null));
            invitations.save(invitation);
            events.memberInvited(foundation, invitation);
            return new Asked(invitation);
        });
    }

    /** Whoever holds the link and is signed in may accept; accepting twice is accepting once. */
    public MembershipOutcome accept(Actor actor, UUID membershipId, int generation) {
        return atomically.run(() -> {
            Optional<MembershipInvitation> found =
                    invitations.find(membershipId).filter(it -> it.generation() == generation);
            if (found.isEmpty()) {
                return new Ended();
            }
            MembershipInvitation invitation = found.get();
            Foundation foundation = foundations.lock(invitation.foundationId()).orElseThrow();
            if (actor.personId().equals(invitation.acceptedBy())
                    && foundation.member(actor.personId()).isPresent()) {
                return new Joined(foundation);
            }
            // Two people may hold one link; the second waited for the foundation's lock and has to look again.
            if (!invitations.find(membershipId).orElseThrow().isOpen(clock.instant())) {
                return new Ended();
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

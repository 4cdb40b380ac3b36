package org.convene.event.foundation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.foundation.SigningOutcome.Days;
import org.convene.event.foundation.SigningOutcome.Deputized;
import org.convene.event.foundation.SigningOutcome.NoSuchDeputy;
import org.convene.event.foundation.SigningOutcome.NoSuchMember;
import org.convene.event.foundation.SigningOutcome.OnlyAdmins;
import org.convene.event.foundation.SigningOutcome.OnlySigners;
import org.convene.event.foundation.SigningOutcome.Saved;
import org.convene.event.foundation.SigningOutcome.SignsAlready;
import org.convene.event.foundation.SigningOutcome.WrongDays;

/** Says who signs for a foundation beside its admins, and in whose place. */
public final class Signing {

    private final Foundations foundations;
    private final FoundationEvents events;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final Clock clock;

    public Signing(
            Foundations foundations,
            FoundationEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        this.foundations = foundations;
        this.events = events;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * An admin names a member as one who signs, or takes that back; doing it twice is doing it once.
     *
     * @param signs whether she signs from now on
     */
    public SigningOutcome name(Actor actor, UUID foundationId, UUID personId, boolean signs) {
        return inside(foundationId, foundation -> {
            if (!foundation.isAdmin(actor.personId())) {
                return new OnlyAdmins();
            }
            return foundation
                    .member(personId)
                    .map(member -> named(actor, foundation, member.signing(signs)))
                    .orElseGet(NoSuchMember::new);
        });
    }

    private SigningOutcome named(Actor actor, Foundation foundation, Member member) {
        Foundation changed = foundation.with(member);
        if (!changed.equals(foundation)) {
            foundations.save(changed);
            if (member.signer()) {
                events.signerNamed(changed, member.personId(), actor, null);
            } else {
                events.changed(changed);
            }
        }
        return new Saved(changed);
    }

    /**
     * Who signs in her own right names a member who does so in her place; doing it twice is doing it once.
     *
     * @param from the first day, in the foundation's zone
     * @param to the last day
     */
    public SigningOutcome deputize(Actor actor, UUID foundationId, UUID personId, LocalDate from, LocalDate to) {
        return inside(foundationId, foundation -> {
            if (foundation.member(actor.personId()).filter(Member::signs).isEmpty()) {
                return new OnlySigners(foundation.signersAt(clock.instant()));
            }
            Optional<Member> member = foundation.member(personId);
            if (member.isEmpty()) {
                return new NoSuchMember();
            }
            if (member.get().signs()) {
                return new SignsAlready(member.get());
            }
            LocalDate today = foundation.today(clock.instant());
            Optional<Days> wrong = Days.wrong(from, to, today);
            if (wrong.isPresent()) {
                return new WrongDays(wrong.get());
            }
            return foundation.deputies().stream()
                    .filter(each -> each.says(actor.personId(), personId, from, to))
                    .findFirst()
                    .map(same -> new Deputized(foundation, same))
                    .orElseGet(() -> deputized(
                            actor,
                            foundation,
                            new Deputy(identifiers.next(), actor.personId(), personId, from, to),
                            today));
        });
    }

    private Deputized deputized(Actor actor, Foundation foundation, Deputy deputy, LocalDate today) {
        Foundation changed = foundation.with(deputy, today);
        foundations.save(changed);
        events.signerNamed(changed, deputy.personId(), actor, deputy);
        return new Deputized(changed, deputy);
    }

    /** Ends it before its last day: each of the two may, and an admin. */
    public SigningOutcome end(Actor actor, UUID foundationId, UUID deputyId) {
        return inside(foundationId, foundation -> {
            Optional<Deputy> deputy = foundation.deputies().stream()
                    .filter(each -> each.id().equals(deputyId))
                    .findFirst();
            if (deputy.isEmpty()) {
                return new NoSuchDeputy();
            }
            if (!deputy.get().concerns(actor.personId()) && !foundation.isAdmin(actor.personId())) {
                return new OnlyAdmins();
            }
            Foundation changed = foundation.without(deputy.get());
            foundations.save(changed);
            events.changed(changed);
            return new Saved(changed);
        });
    }

    private SigningOutcome inside(UUID foundationId, Function<Foundation, SigningOutcome> step) {
        return atomically.run(() -> foundations.lock(foundationId).map(step).orElseGet(NoSuchMember::new));
    }
}

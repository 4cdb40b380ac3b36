package org.convene.event.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.convene.event.Atomically;
import org.convene.event.agreement.Decision.Done;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;

/** Lets a member act for her foundation on a workshop, one action after the other. */
public final class AgreeOnWorkshop {

    private final Workshops workshops;
    private final Foundations foundations;
    private final AgreementEvents events;
    private final Atomically atomically;
    private final Deadlines deadlines;
    private final AgreedBeforehand beforehand;
    private final ApprovalRule rule;
    private final Clock clock;
    private final BiConsumer<Workshop, Workshop> afterwards;

    /**
     * Makes the use case.
     *
     * @param afterwards told of a workshop as it was and as it is now, in the same transaction
     */
    public AgreeOnWorkshop(
            Workshops workshops,
            Foundations foundations,
            AgreementEvents events,
            Atomically atomically,
            Deadlines deadlines,
            AgreedBeforehand beforehand,
            ApprovalRule rule,
            Clock clock,
            BiConsumer<Workshop, Workshop> afterwards) {
        this.workshops = workshops;
        this.foundations = foundations;
        this.events = events;
        this.atomically = atomically;
        this.deadlines = deadlines;
        this.beforehand = beforehand;
        this.rule = rule;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /**
     * What is refused because the actor is no member of that foundation is refused as if it were no host; so is, in its own
     * words, what only those may do who sign for it.
     */
    public Decision perform(Actor actor, UUID workshopId, Action action) {
        return atomically.run(() -> {
            Workshop workshop = lock(workshopId);
            Instant now = clock.instant();
            // Asked after the wait for the lock: what was taken from her meanwhile she has no more.
            Foundation foundation = Optional.ofNullable(action.foundationId())
                    .flatMap(foundations::find)
                    .filter(it -> it.member(actor.personId()).isPresent())
                    .orElse(null);
            if (foundation == null) {
                return Decision.Refused.because(Refusal.NOT_A_HOST);
            }
            if (action.reachesOut() && rule.holds(foundation)) {
                return Decision.Refused.because(Refusal.FOUNDATION_NOT_APPROVED);
            }
            boolean signing = foundation.signing(actor.personId(), now).isPresent();
            Actor acting = foundation.acting(actor, now);
            Decision decision = Agreement.decide(workshop, action.by(acting), signing, now, deadlines, beforehand);
            if (decision instanceof Decision.Refused refused && refused.why() == Refusal.NOT_A_SIGNER) {
                return refused.askable(foundation.signersAt(now));
            }
            return kept(workshop, decision, action, acting);
        });
    }

    /** Completes what has ended; two instances doing it at once complete each workshop once. */
    public void completeEnded() {
        for (UUID id : workshops.ended(clock.instant(), 100)) {
            atomically.run(() -> byTheClock(id, new Action.Complete()));
        }
    }

    /** Lets silence agree and reminds of deadlines, each once. */
    public void keepDeadlines() {
        for (UUID id : workshops.due(clock.instant(), 100)) {
            atomically.run(() -> byTheClock(id, new Action.KeepDeadlines()));
        }
    }

    private Decision byTheClock(UUID workshopId, Action action) {
        Workshop workshop = lock(workshopId);
        Decision decision = Agreement.decide(workshop, action, false, clock.instant(), deadlines, beforehand);
        return kept(workshop, decision, action, null);
    }

    // Two may act in the same instant: the second waits here and then finds what the first has done.
    private Workshop lock(UUID workshopId) {
        return workshops
                .lock(workshopId)
                .orElseThrow(
                        () -> new IllegalArgumentException("workshop: " + workshopId + " (expected: one that is)"));
    }

    private Decision kept(Workshop workshop, Decision decision, Action action, @Nullable Actor actor) {
        if (decision instanceof Done(Workshop after, List<Fact> facts) && !facts.isEmpty()) {
            Workshop saved = workshops.save(after);
            events.tell(saved, facts, action, actor);
            afterwards.accept(workshop, saved);
            return new Done(saved, facts);
        }
        return decision;
    }
}

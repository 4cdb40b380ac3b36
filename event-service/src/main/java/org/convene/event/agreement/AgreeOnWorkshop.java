package org.convene.event.agreement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.convene.event.Atomically;
import org.convene.event.agreement.Decision.Done;
import org.convene.event.foundation.Actor;
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
            Clock clock,
            BiConsumer<Workshop, Workshop> afterwards) {
        this.workshops = workshops;
        this.foundations = foundations;
        this.events = events;
        this.atomically = atomically;
        this.deadlines = deadlines;
        this.beforehand = beforehand;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** What is refused because the actor is no member of that foundation is refused as if it were no host. */
    public Decision perform(Actor actor, UUID workshopId, Action action) {
        return atomically.run(() -> {
            UUID foundationId = action.foundationId();
            if (foundationId == null
                    || foundations
                            .find(foundationId)
                            .filter(it -> it.member(actor.personId()).isPresent())
                            .isEmpty()) {
                return Decision.Refused.because(Refusal.NOT_A_HOST);
            }
            return decide(workshopId, action, actor);
        });
    }

    /** Completes what has ended; two instances doing it at once complete each workshop once. */
    public void completeEnded() {
        for (UUID id : workshops.ended(clock.instant(), 100)) {
            atomically.run(() -> decide(id, new Action.Complete(), null));
        }
    }

    /** Lets silence agree and reminds of deadlines, each once. */
    public void keepDeadlines() {
        for (UUID id : workshops.due(clock.instant(), 100)) {
            atomically.run(() -> decide(id, new Action.KeepDeadlines(), null));
        }
    }

    private Decision decide(UUID workshopId, Action action, @Nullable Actor actor) {
        // Two hosts may act in the same instant: the second waits here and then finds what the first has done.
        Workshop workshop = workshops
                .lock(workshopId)
                .orElseThrow(
                        () -> new IllegalArgumentException("workshop: " + workshopId + " (expected: one that is)"));
        Decision decision = Agreement.decide(workshop, action, clock.instant(), deadlines, beforehand);
        if (decision instanceof Done(Workshop after, List<Fact> facts) && !facts.isEmpty()) {
            Workshop saved = workshops.save(after);
            events.tell(saved, facts, action, actor);
            afterwards.accept(workshop, saved);
            return new Done(saved, facts);
        }
        return decision;
    }
}

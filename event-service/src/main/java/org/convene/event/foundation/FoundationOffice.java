package org.convene.event.foundation;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;

/** Registers foundations and keeps what they say about themselves. */
public final class FoundationOffice {

    private final Foundations foundations;
    private final FoundationEvents events;
    private final ProfileChanges changes;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final ApprovalRule rule;
    private final Clock clock;

    public FoundationOffice(
            Foundations foundations,
            FoundationEvents events,
            ProfileChanges changes,
            Atomically atomically,
            Identifiers identifiers,
            ApprovalRule rule,
            Clock clock) {
        this.foundations = foundations;
        this.events = events;
        this.changes = changes;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * Who registers a foundation is its first admin. Where operators are asked, it awaits their approval.
     *
     * @param profile what it says about itself; a blank colour is chosen for it
     */
    public Foundation register(Actor actor, FoundationProfile profile) {
        return register(actor, profile, rule.ofNewcomer(clock.instant()));
    }

    /** The same for one that an approved foundation asked to carry a workshop, which vouches for it. */
    public Foundation registerAsked(Actor actor, FoundationProfile profile) {
        return register(actor, profile, Approval.GIVEN);
    }

    private Foundation register(Actor actor, FoundationProfile profile, Approval approval) {
        return atomically.run(() -> {
            UUID id = identifiers.next();
            Foundation foundation = Foundation.registeredBy(actor, id, profile.colouredFor(id), approval);
            foundations.save(foundation);
            events.registered(foundation);
            return foundation;
        });
    }

    /** A foundation that an approved one has asked needs no operator's word any more. */
    public void vouchFor(UUID id) {
        atomically.run(() -> foundations
                .lock(id)
                .filter(foundation -> !foundation.approval().isGiven())
                .map(foundation -> {
                    Foundation approved = foundation.with(Approval.GIVEN);
                    foundations.save(approved);
                    events.changed(approved);
                    return true;
                })
                .orElse(false));
    }

    /**
     * Replaces what a foundation says about itself.
     *
     * @param change what it says from now on, by what it says now
     * @param unchanged whether the foundation is still as the actor had read it
     */
    public ProfileOutcome change(
            Actor actor, UUID id, UnaryOperator<FoundationProfile> change, Predicate<Foundation> unchanged) {
        return atomically.run(() -> foundations
                .lock(id)
                .filter(foundation -> foundation.isAdmin(actor.personId()))
                .map(foundation -> change(foundation, change, unchanged))
                .orElseGet(ProfileOutcome.NotAllowed::new));
    }

    private ProfileOutcome change(
            Foundation foundation, UnaryOperator<FoundationProfile> change, Predicate<Foundation> unchanged) {
        if (!unchanged.test(foundation)) {
            return new ProfileOutcome.ChangedMeanwhile(foundation);
        }
        UUID id = foundation.id();
        Foundation changed = foundation.with(change.apply(foundation.profile()).colouredFor(id));
        if (!changed.equals(foundation)) {
            foundations.save(changed);
            events.changed(changed);
            changes.profileChanged(id);
        }
        return new ProfileOutcome.Saved(changed);
    }

    /** What else shows a foundation's name and has to tell that it changed; called in the same transaction. */
    @FunctionalInterface
    public interface ProfileChanges {

        void profileChanged(UUID foundationId);
    }
}

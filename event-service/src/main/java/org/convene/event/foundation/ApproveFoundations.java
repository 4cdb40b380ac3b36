package org.convene.event.foundation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.foundation.ApprovalOutcome.ChangedMeanwhile;
import org.convene.event.foundation.ApprovalOutcome.Done;
import org.convene.event.foundation.ApprovalOutcome.NoSuchFoundation;
import org.convene.event.foundation.ApprovalOutcome.NotAsked;
import org.convene.event.foundation.ApprovalOutcome.OnlyAdmins;
import org.convene.event.foundation.Approvals.Said;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets operators say which foundations work with others, and lets who was refused ask again. */
public final class ApproveFoundations {

    // As the gateway's: ids and fixed words only.
    private static final Logger log = LoggerFactory.getLogger("org.convene.security");

    private final Foundations foundations;
    private final Approvals approvals;
    private final FoundationEvents events;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final Clock clock;

    public ApproveFoundations(
            Foundations foundations,
            Approvals approvals,
            FoundationEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        this.foundations = foundations;
        this.approvals = approvals;
        this.events = events;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** In the order of {@link Approvals#list}. */
    public List<Foundation> list(Approval.State state, Approvals.@Nullable Spot after, int limit) {
        List<UUID> ids = approvals.list(state, after, limit);
        List<Foundation> found = foundations.find(ids);
        return ids.stream()
                .flatMap(id -> found.stream().filter(each -> each.id().equals(id)))
                .toList();
    }

    /**
     * Approves what waits, or what was refused before; doing it twice is doing it once.
     *
     * @param operator who says so
     * @param unchanged whether the foundation is still as she had read it
     */
    public ApprovalOutcome approve(UUID operator, UUID foundationId, Predicate<Foundation> unchanged) {
        return inside(foundationId, foundation -> {
            if (foundation.approval().isGiven()) {
                // What never lay before operators, they get to know nothing of.
                return approvals.saidOf(foundationId).isEmpty() ? new NotAsked(foundation) : new Done(foundation);
            }
            if (!unchanged.test(foundation)) {
                return new ChangedMeanwhile(foundation);
            }
            Foundation approved = keep(operator, foundation, Approval.GIVEN);
            events.approved(approved, operator);
            log.info("foundation-approved person={} foundation={}", operator, foundationId);
            return new Done(approved);
        });
    }

    /**
     * Refuses what waits.
     *
     * @param operator who says so
     * @param reason in her words, which the foundation's admins are told
     * @param unchanged whether the foundation is still as she had read it
     */
    public ApprovalOutcome refuse(UUID operator, UUID foundationId, String reason, Predicate<Foundation> unchanged) {
        return inside(foundationId, foundation -> {
            if (foundation.approval().state() != Approval.State.WAITING) {
                return new NotAsked(foundation);
            }
            if (!unchanged.test(foundation)) {
                return new ChangedMeanwhile(foundation);
            }
            Foundation refused = keep(operator, foundation, Approval.refused(clock.instant(), reason));
            events.refused(refused, operator);
            log.info("foundation-refused person={} foundation={}", operator, foundationId);
            return new Done(refused);
        });
    }

    /** An admin of a refused foundation lays it before the operators once more; doing it twice is doing it once. */
    public ApprovalOutcome askAgain(Actor actor, UUID foundationId) {
        return inside(foundationId, foundation -> {
            if (!foundation.isAdmin(actor.personId())) {
                return new OnlyAdmins();
            }
            return switch (foundation.approval().state()) {
                case APPROVED -> new NotAsked(foundation);
                case WAITING -> new Done(foundation);
                case REFUSED -> {
                    Foundation asking = foundation.with(Approval.askedFor(clock.instant()));
                    foundations.save(asking);
                    events.changed(asking);
                    yield new Done(asking);
                }
            };
        });
    }

    private Foundation keep(UUID operator, Foundation foundation, Approval approval) {
        Foundation decided = foundation.with(approval);
        foundations.save(decided);
        approvals.keep(
                foundation.id(),
                new Said(identifiers.next(), clock.instant(), operator, approval.isGiven(), approval.reason()));
        return decided;
    }

    private ApprovalOutcome inside(UUID foundationId, Function<Foundation, ApprovalOutcome> step) {
        return atomically.run(() -> foundations.lock(foundationId).map(step).orElseGet(NoSuchFoundation::new));
    }
}

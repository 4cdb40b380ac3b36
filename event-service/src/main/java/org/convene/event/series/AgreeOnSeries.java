package org.convene.event.series;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.Atomically;
import org.convene.event.agreement.Refusal;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Signers;
import org.convene.event.series.FrameOutcome.Done;
import org.convene.event.series.FrameOutcome.Refused;
import org.convene.event.series.Frames.Edition;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;

/** Lets a member act for her foundation on the frame of a series, one action after the other. */
public final class AgreeOnSeries {

    private final Frames frames;
    private final Workshops workshops;
    private final Foundations foundations;
    private final Signers signers;
    private final FollowFrame follow;
    private final FrameEvents events;
    private final Atomically atomically;
    private final ApprovalRule rule;
    private final Clock clock;

    public AgreeOnSeries(
            Frames frames,
            Workshops workshops,
            Foundations foundations,
            Signers signers,
            FollowFrame follow,
            FrameEvents events,
            Atomically atomically,
            ApprovalRule rule,
            Clock clock) {
        this.frames = frames;
        this.workshops = workshops;
        this.foundations = foundations;
        this.signers = signers;
        this.follow = follow;
        this.events = events;
        this.atomically = atomically;
        this.rule = rule;
        this.clock = clock;
    }

    /** The frame of the series that a workshop is an edition of; empty if nothing was ever proposed for it. */
    public Optional<Frame> frameOf(UUID workshopId) {
        return frames.find(idOf(workshopId));
    }

    /**
     * Acts on the frame of a workshop's series.
     *
     * @param workshopId any edition; if it is none yet, it becomes the first by proposing a frame on it
     */
    public FrameOutcome perform(UUID workshopId, FrameAction action) {
        return atomically.run(() -> {
            UUID id = idOf(workshopId);
            // Two hosts may act in the same instant: the second waits here and then finds what the first has done.
            Workshop first = workshops.lock(id).orElseThrow();
            Optional<Foundation> acting = foundations
                    .find(action.foundationId())
                    .filter(it -> it.member(action.actor().personId()).isPresent());
            if (acting.isEmpty()) {
                return new Refused(Refusal.NOT_A_HOST);
            }
            if (action.reachesOut() && rule.holds(acting.get())) {
                return new Refused(Refusal.FOUNDATION_NOT_APPROVED);
            }
            Instant now = clock.instant();
            boolean signing =
                    acting.get().signing(action.actor().personId(), now).isPresent();
            Actor actor = acting.get().acting(action.actor(), now);
            Frame frame = frames.find(id).orElseGet(() -> Frame.none(id));
            FrameOutcome outcome = FrameAgreement.decide(frame, action.by(actor), signing, now);
            if (outcome instanceof Refused(Refusal why, var _) && why == Refusal.NOT_A_SIGNER) {
                return new Refused(why, signers.names(action.foundationId()));
            }
            if (outcome instanceof Done(Frame after, boolean agreed)) {
                save(first, after);
                events.tell(first, frame, after, action, actor);
                if (agreed) {
                    FrameRevision binding = after.inEffect().orElseThrow();
                    int moved = follow.move(after, action);
                    // Moving the first has changed it.
                    events.agreed(workshops.find(id).orElseThrow(), binding, action, actor, moved);
                }
            }
            return outcome;
        });
    }

    private UUID idOf(UUID workshopId) {
        return frames.edition(workshopId).map(Edition::frameId).orElse(workshopId);
    }

    private void save(Workshop first, Frame frame) {
        frames.save(frame);
        if (frames.edition(first.id()).isEmpty()) {
            Integer number = first.terms().number();
            frames.add(new Edition(
                    first.id(),
                    frame.id(),
                    number == null ? frame.revisions().getFirst().terms().firstNumber() : number));
        }
    }
}

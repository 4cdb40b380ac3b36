package org.convene.event.series;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.event.agreement.Refusal;
import org.convene.event.series.FrameAction.End;
import org.convene.event.series.FrameAction.Propose;
import org.convene.event.series.FrameAction.Refuse;
import org.convene.event.series.FrameAction.SignOff;
import org.convene.event.series.FrameOutcome.Done;
import org.convene.event.series.FrameOutcome.Refused;
import org.convene.event.workshop.Answer;

/**
 * The state machine of a frame. Submitting is signing for who signs; each host signs each revision, whatever its editions' policy says; a
 * later revision supersedes an earlier one, and what is in effect stays so until the next is signed. Any host ends it alone.
 */
final class FrameAgreement {

    private final Frame frame;
    private final boolean signing;
    private final Instant now;

    private FrameAgreement(Frame frame, boolean signing, Instant now) {
        this.frame = frame;
        this.signing = signing;
        this.now = now;
    }

    /**
     * Decides what comes of an action.
     *
     * @param signing whether who acts signs for her foundation; who doesn't may only propose, and it is asked like the others
     */
    static FrameOutcome decide(Frame frame, FrameAction action, boolean signing, Instant now) {
        return new FrameAgreement(frame, signing, now).decide(action);
    }

    private FrameOutcome decide(FrameAction action) {
        if (!signing && !(action instanceof Propose)) {
            return new Refused(Refusal.NOT_A_SIGNER);
        }
        return switch (action) {
            case Propose propose -> propose(propose);
            case SignOff signOff -> signOff(signOff);
            case Refuse refuse -> refuse(refuse);
            case End end -> end(end);
        };
    }

    private FrameOutcome propose(Propose propose) {
        int latest = frame.revisions().size();
        if (propose.basedOn() != null && propose.basedOn() != latest) {
            return new Refused(Refusal.CHANGED_MEANWHILE);
        }
        Set<UUID> signers = new LinkedHashSet<>(Frame.ids(propose.hosts()));
        frame.inEffect().ifPresent(each -> signers.addAll(Frame.ids(each.hosts())));
        if (!signers.contains(propose.foundationId())) {
            return new Refused(Refusal.NOT_A_HOST);
        }
        if (!isPlannable(propose.terms())) {
            return new Refused(Refusal.IN_THE_PAST);
        }
        if (saysNothingNew(propose)) {
            return new Refused(Refusal.NOTHING_CHANGED);
        }
        return taken(new FrameRevision(
                latest + 1,
                propose.terms(),
                propose.hosts(),
                signers,
                propose.movesFrom(),
                propose.foundationId(),
                propose.actor().personId(),
                propose.actor().name(),
                now,
                null,
                signing ? List.of(Answer.signed(propose.foundationId(), propose.actor(), now)) : List.of()));
    }

    private FrameOutcome signOff(SignOff signOff) {
        Optional<Refusal> refusal = refusalToAnswer(signOff.foundationId(), signOff.revision());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        FrameRevision revision = frame.proposal().orElseThrow();
        return isPlannable(revision.terms())
                ? taken(revision.answered(Answer.signed(signOff.foundationId(), signOff.actor(), now)))
                : new Refused(Refusal.IN_THE_PAST);
    }

    private FrameOutcome refuse(Refuse refuse) {
        return refusalToAnswer(refuse.foundationId(), refuse.revision())
                .<FrameOutcome>map(Refused::new)
                .orElseGet(() -> new Done(
                        frame.with(frame.proposal()
                                .orElseThrow()
                                .answered(Answer.refused(refuse.foundationId(), refuse.actor(), refuse.reason(), now))),
                        false));
    }

    private FrameOutcome end(End end) {
        if (frame.revisions().isEmpty()) {
            return new Refused(Refusal.NO_FRAME);
        }
        if (!frame.entitled().contains(end.foundationId())) {
            return new Refused(Refusal.NOT_A_HOST);
        }
        return frame.isOver()
                ? new Refused(Refusal.NOTHING_CHANGED)
                : new Done(frame.endedBy(end.foundationId(), now), false);
    }

    private Done taken(FrameRevision revision) {
        return revision.awaiting().isEmpty()
                ? new Done(frame.with(revision.inEffectFrom(now)), true)
                : new Done(frame.with(revision), false);
    }

    private Optional<Refusal> refusalToAnswer(UUID foundation, int number) {
        if (number < 1 || number > frame.revisions().size()) {
            return Optional.of(Refusal.NO_SUCH_REVISION);
        }
        FrameRevision revision = frame.revisions().get(number - 1);
        if (!revision.signers().contains(foundation)) {
            return Optional.of(Refusal.NOT_A_HOST);
        }
        if (revision.effectiveAt() != null) {
            return Optional.of(Refusal.IN_EFFECT);
        }
        if (frame.proposal().filter(revision::equals).isEmpty()) {
            return Optional.of(Refusal.SUPERSEDED);
        }
        return revision.isSignedBy(foundation) ? Optional.of(Refusal.SIGNED_ALREADY) : Optional.empty();
    }

    private boolean saysNothingNew(Propose propose) {
        return !frame.isOver()
                && frame.latest()
                        .filter(last -> last.terms().equals(propose.terms())
                                && last.hosts().equals(propose.hosts())
                                && propose.movesFrom() == null)
                        .isPresent();
    }

    /** Whether there can be an edition yet. */
    private boolean isPlannable(FrameTerms terms) {
        return terms.until()
                .plusDays(1)
                .atStartOfDay(terms.usual().timeZone())
                .toInstant()
                .isAfter(now);
    }
}

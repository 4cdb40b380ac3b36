package org.convene.event.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.FoundationEvents.ToldPerson;
import org.convene.event.foundation.Signers;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopEvents.ToldWorkshop;
import org.jspecify.annotations.Nullable;

/** Tells and logs what is done to a frame with the workshop that it was proposed on. */
public final class FrameEvents {

    private final WorkshopEvents events;
    private final Signers signers;
    private final JointLog log;

    public FrameEvents(WorkshopEvents events, Signers signers, JointLog log) {
        this.events = events;
        this.signers = signers;
        this.log = log;
    }

    /**
     * Tells and logs an action that was done.
     *
     * @param workshop the first
     * @param before the frame before the action; once it has ended, its latest hosts are asked of it
     * @param actor who acts, and in what capacity
     */
    void tell(Workshop workshop, Frame before, Frame after, FrameAction action, Actor actor) {
        UUID id = workshop.id();
        FrameRevision revision = after.latest().orElseThrow();
        ToldPerson by = ToldPerson.of(actor);
        switch (action) {
            case FrameAction.Propose _ -> {
                log.append(id, deed(LogAction.FRAME_SUBMITTED, action, actor, revision));
                events.tell(
                        "FrameSubmitted",
                        workshop,
                        told -> new FrameSubmitted(
                                told, told(revision, by), revision.awaiting(), signers.of(revision.awaiting())));
            }
            case FrameAction.SignOff _ -> log.append(id, deed(LogAction.FRAME_SIGNED_OFF, action, actor, revision));
            case FrameAction.Refuse refuse -> {
                log.append(
                        id,
                        deed(LogAction.FRAME_REFUSED, action, actor, revision).saying(refuse.reason()));
                events.tell(
                        "FrameRefused",
                        workshop,
                        told -> new FrameRefused(
                                told,
                                seriesName(revision),
                                revision.number(),
                                action.foundationId(),
                                by,
                                refuse.reason(),
                                List.copyOf(after.entitled())));
            }
            case FrameAction.End _ -> {
                log.append(id, deed(LogAction.FRAME_ENDED, action, actor, revision));
                Set<UUID> hosts = before.entitled();
                events.tell(
                        "FrameEnded",
                        workshop,
                        told -> new FrameEnded(
                                told, seriesName(revision), action.foundationId(), by, List.copyOf(hosts)));
            }
        }
    }

    /** Tells that everybody has signed, and how many editions were moved by it. */
    void agreed(Workshop workshop, FrameRevision revision, FrameAction action, Actor actor, int moved) {
        log.append(workshop.id(), deed(LogAction.FRAME_AGREED, action, actor, revision));
        ToldPerson submitter = new ToldPerson(revision.submittedBy(), revision.submitterName());
        events.tell(
                "FrameAgreed",
                workshop,
                told -> new FrameAgreed(told, told(revision, submitter), Frame.ids(revision.hosts()), moved));
    }

    private static Deed deed(LogAction logged, FrameAction action, Actor actor, FrameRevision revision) {
        return Deed.of(logged, action.foundationId(), actor)
                .on(revision.number())
                .stating(revision.hosts() + "\n" + revision.terms().statement());
    }

    private static String seriesName(FrameRevision revision) {
        return Objects.requireNonNull(revision.terms().usual().seriesName());
    }

    private static ToldFrame told(FrameRevision revision, ToldPerson submitter) {
        FrameTerms terms = revision.terms();
        return new ToldFrame(
                revision.number(),
                submitter,
                revision.foundationId(),
                seriesName(revision),
                terms.rhythm().wireName(),
                terms.firstDay(),
                terms.until(),
                terms.holidaysOff(),
                terms.ownText(),
                revision.movesFrom());
    }

    /**
     * Asks for signatures.
     *
     * @param signers who may give them now
     */
    record FrameSubmitted(
            ToldWorkshop workshop, ToldFrame frame, Collection<UUID> awaiting, Collection<UUID> signers) {}

    record FrameAgreed(ToldWorkshop workshop, ToldFrame frame, List<UUID> hosts, int moved) {}

    record FrameRefused(
            ToldWorkshop workshop,
            String seriesName,
            int revision,
            UUID foundationId,
            ToldPerson by,
            String reason,
            List<UUID> hosts) {}

    record FrameEnded(ToldWorkshop workshop, String seriesName, UUID foundationId, ToldPerson by, List<UUID> hosts) {}

    record ToldFrame(
            int number,
            ToldPerson submittedBy,
            UUID foundationId,
            String seriesName,
            String rhythm,
            LocalDate firstDay,
            LocalDate until,
            boolean holidaysOff,
            boolean ownText,
            @Nullable Integer movesFrom) {}
}

package org.convene.event.series;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.Atomically;
import org.convene.event.agenda.Details;
import org.convene.event.agreement.Action;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.agreement.Decision;
import org.convene.event.agreement.Refusal;
import org.convene.event.checklist.Checklist;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Signers;
import org.convene.event.series.Frames.Edition;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.EditWorkshop;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.Workshops;

/** Puts editions of a series on the plan, numbered one after the other, with the agenda and checklist of the last. */
public final class PlanEditions {

    /** As many as are planned at once. */
    public static final int MOST = 26;

    private final Frames frames;
    private final Workshops workshops;
    private final Foundations foundations;
    private final Signers signers;
    private final SeriesDays days;
    private final EditWorkshop edit;
    private final AgreeOnWorkshop agree;
    private final Checklist checklist;
    private final Atomically atomically;
    private final ApprovalRule rule;
    private final Clock clock;

    public PlanEditions(
            Frames frames,
            Workshops workshops,
            Foundations foundations,
            Signers signers,
            SeriesDays days,
            EditWorkshop edit,
            AgreeOnWorkshop agree,
            Checklist checklist,
            Atomically atomically,
            ApprovalRule rule,
            Clock clock) {
        this.frames = frames;
        this.workshops = workshops;
        this.foundations = foundations;
        this.signers = signers;
        this.days = days;
        this.edit = edit;
        this.agree = agree;
        this.checklist = checklist;
        this.atomically = atomically;
        this.rule = rule;
        this.clock = clock;
    }

    /** What came of it; nothing is planned unless all are. */
    public sealed interface Outcome {

        record Planned(List<Workshop> editions) implements Outcome {}

        /**
         * Nothing is planned.
         *
         * @param signers whom to ask, where only they may do it
         */
        record Refused(Refusal why, List<String> signers) implements Outcome {

            Refused(Refusal why) {
                this(why, List.of());
            }
        }
    }

    /** The days on which there can be an edition and is none yet, from now on. */
    public List<SeriesDay> open(Frame frame) {
        Instant now = clock.instant();
        Map<LocalDate, Workshop> planned = byDay(frame);
        return frame.inEffect().stream()
                .flatMap(binding -> days.of(binding.terms(), binding.hosts()).stream())
                .filter(each -> each.isOpen()
                        && each.startsAt() != null
                        && each.startsAt().isAfter(now))
                .filter(each -> !planned.containsKey(each.day()))
                .toList();
    }

    /** Those on the plan by their day, past ones among them; what was called off has given its day back. */
    public Map<LocalDate, Workshop> byDay(Frame frame) {
        Map<LocalDate, Workshop> planned = new TreeMap<>();
        workshops
                .find(frames.editions(frame.id()).stream()
                        .map(Edition::workshopId)
                        .toList())
                .stream()
                .filter(each -> each.state() != WorkshopState.CALLED_OFF)
                .forEach(each ->
                        planned.putIfAbsent(each.latestTerms().localStart().toLocalDate(), each));
        return planned;
    }

    /**
     * Plans an edition on each of these days.
     *
     * @param publishing whether they are published at once
     */
    public Outcome plan(Actor actor, UUID frameId, UUID foundationId, Set<LocalDate> wanted, boolean publishing) {
        return atomically.run(() -> {
            workshops.lock(frameId);
            Frame frame = frames.find(frameId).orElse(null);
            FrameRevision binding = frame == null ? null : frame.inEffect().orElse(null);
            if (frame == null || binding == null) {
                return new Outcome.Refused(Refusal.NO_FRAME);
            }
            Optional<Refusal> refusal = refusal(actor, foundationId, binding, publishing);
            if (refusal.isPresent()) {
                return new Outcome.Refused(
                        refusal.get(), refusal.get() == Refusal.NOT_A_SIGNER ? signers.names(foundationId) : List.of());
            }
            Map<LocalDate, SeriesDay> open =
                    open(frame).stream().collect(Collectors.toMap(SeriesDay::day, Function.identity()));
            if (wanted.isEmpty() || wanted.size() > MOST || !open.keySet().containsAll(wanted)) {
                return new Outcome.Refused(Refusal.NO_EDITION_THEN);
            }
            List<Workshop> planned = new ArrayList<>();
            for (LocalDate day : new TreeSet<>(wanted)) {
                planned.add(plan(actor, frame, binding, foundationId, day, publishing));
            }
            return new Outcome.Planned(planned);
        });
    }

    private Workshop plan(
            Actor actor, Frame frame, FrameRevision binding, UUID foundationId, LocalDate day, boolean publishing) {
        Edition last = frames.editions(frame.id()).getLast();
        int number = Math.max(last.number() + 1, binding.terms().firstNumber());
        Workshop before = workshops.find(last.workshopId()).orElseThrow();
        Terms terms = binding.terms().edition(day, number).orElseThrow();
        UUID lead = binding.hosts().stream()
                .filter(Host::lead)
                .findFirst()
                .orElseThrow()
                .foundationId();
        Details details = before.details().forAnother(lead);
        Workshop draft = edit.draftFor(binding.hosts(), actor, foundationId, terms, details);
        frames.add(new Edition(draft.id(), frame.id(), number));
        checklist.copy(before, draft);
        return publishing ? published(actor, draft, foundationId, terms) : draft;
    }

    private Workshop published(Actor actor, Workshop draft, UUID foundationId, Terms terms) {
        done(agree.perform(actor, draft.id(), new Action.Submit(foundationId, actor, terms, null, 0, null)));
        return done(agree.perform(actor, draft.id(), new Action.Publish(foundationId)));
    }

    // Its terms were made of the frame, so that nothing can be wrong with them; if something is, nothing is planned.
    private static Workshop done(Decision decision) {
        return switch (decision) {
            case Decision.Done(var workshop, var facts) -> workshop;
            case Decision.Refused refused ->
                throw new IllegalStateException("edition: " + refused.why() + " (expected: one inside the frame)");
        };
    }

    private Optional<Refusal> refusal(Actor actor, UUID foundationId, FrameRevision binding, boolean publishing) {
        Optional<Foundation> hers = foundations
                .find(foundationId)
                .filter(it -> it.member(actor.personId()).isPresent())
                .filter(_ -> Frame.ids(binding.hosts()).contains(foundationId));
        if (hers.isEmpty()) {
            return Optional.of(Refusal.NOT_A_HOST);
        }
        // Planning is publishing, or telling the other hosts.
        if (rule.holds(hers.get())) {
            return Optional.of(Refusal.FOUNDATION_NOT_APPROVED);
        }
        boolean signs = hers.get().signing(actor.personId(), clock.instant()).isPresent();
        return publishing && !signs ? Optional.of(Refusal.NOT_A_SIGNER) : Optional.empty();
    }
}

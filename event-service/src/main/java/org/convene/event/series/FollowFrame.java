package org.convene.event.series;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.agreement.Action;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.agreement.AgreedBeforehand;
import org.convene.event.agreement.Decision;
import org.convene.event.series.Frames.Edition;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.Workshops;

/** Moves editions that are on the plan into a frame that was agreed on anew. */
public final class FollowFrame {

    private final Frames frames;
    private final Workshops workshops;
    private final AgreeOnWorkshop agree;
    private final AgreedBeforehand beforehand;
    private final SeriesDays days;
    private final Clock clock;

    public FollowFrame(
            Frames frames,
            Workshops workshops,
            AgreeOnWorkshop agree,
            AgreedBeforehand beforehand,
            SeriesDays days,
            Clock clock) {
        this.frames = frames;
        this.workshops = workshops;
        this.agree = agree;
        this.beforehand = beforehand;
        this.days = days;
        this.clock = clock;
    }

    /** Where each edition goes when this revision takes effect, in the order of their days; who has left the frame stays. */
    public List<Move> moves(Frame frame, FrameRevision revision) {
        Integer from = revision.movesFrom();
        if (from == null) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<UUID, Edition> editions = frames.editions(frame.id()).stream()
                .collect(Collectors.toMap(Edition::workshopId, Function.identity()));
        List<Planned> planned = workshops.find(editions.keySet()).stream()
                .map(each -> new Planned(Objects.requireNonNull(editions.get(each.id())), each))
                .filter(each -> !each.workshop().state().isOver())
                .sorted(Comparator.comparing(each -> each.terms().startsAt()))
                .toList();
        Instant begin = planned.stream()
                .filter(each -> each.edition().number() == from)
                .map(each -> each.terms().startsAt())
                .findFirst()
                .orElse(Instant.MAX);
        List<Planned> moving = planned.stream()
                .filter(each -> !each.terms().startsAt().isBefore(begin)
                        && each.workshop().terms().startsAt().isAfter(now)
                        && isInside(frame, each))
                .toList();
        Set<LocalDate> taken = new HashSet<>();
        planned.stream()
                .filter(each -> !moving.contains(each))
                .forEach(each -> taken.add(each.terms().localStart().toLocalDate()));
        Iterator<SeriesDay> open = days.of(revision.terms(), revision.hosts()).stream()
                .filter(day ->
                        day.isOpen() && day.startsAt() != null && day.startsAt().isAfter(now))
                .filter(day -> !taken.contains(day.day()))
                .iterator();
        return moving.stream()
                .takeWhile(_ -> open.hasNext())
                .map(each -> new Move(
                        each.workshop(), target(revision.terms(), open.next().day(), each)))
                .toList();
    }

    /** Returns how many were moved. */
    int move(Frame frame, FrameAction action) {
        FrameRevision binding = frame.inEffect().orElseThrow();
        int moved = 0;
        for (Move move : moves(frame, binding)) {
            Workshop workshop = workshops.lock(move.workshop().id()).orElseThrow();
            boolean draft = workshop.state() == WorkshopState.DRAFT;
            if (!draft && !beforehand.covers(workshop, move.terms(), workshop.hosts())) {
                continue;
            }
            Action step = draft
                    ? new Action.ChangeDraft(action.foundationId(), move.terms(), null)
                    : new Action.Submit(action.foundationId(), action.actor(), move.terms(), null, 0, null);
            if (agree.perform(action.actor(), workshop.id(), step) instanceof Decision.Done) {
                moved++;
            }
        }
        return moved;
    }

    private static boolean isInside(Frame frame, Planned planned) {
        return frame.revisions().stream()
                .anyMatch(each -> each.effectiveAt() != null
                        && each.terms().holds(planned.terms(), planned.edition().number()));
    }

    private static Terms target(FrameTerms terms, LocalDate day, Planned planned) {
        Terms edition = terms.edition(day, planned.edition().number()).orElseThrow();
        return terms.ownText()
                ? edition.titled(planned.terms().title(), planned.terms().purpose())
                : edition;
    }

    /** An edition and the terms that it is moved to. */
    public record Move(Workshop workshop, Terms terms) {}

    private record Planned(Edition edition, Workshop workshop) {

        Terms terms() {
            return workshop.latestTerms();
        }
    }
}

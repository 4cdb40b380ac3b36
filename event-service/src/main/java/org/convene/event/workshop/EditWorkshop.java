package org.convene.event.workshop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.agenda.Details;
import org.convene.event.foundation.Acting;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.right.Right;
import org.convene.event.terms.Terms;
import org.jspecify.annotations.Nullable;

/** Drafts workshops, and edits what is not terms. */
public final class EditWorkshop {

    private final Workshops workshops;
    private final Foundations foundations;
    private final ReadWorkshops read;
    private final WorkshopEvents events;
    private final JointLog log;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final BiConsumer<Workshop, Workshop> afterwards;

    /**
     * Makes the use case.
     *
     * @param afterwards told of a workshop as it was and as it is now, in the same transaction
     */
    public EditWorkshop(
            Workshops workshops,
            Foundations foundations,
            ReadWorkshops read,
            WorkshopEvents events,
            JointLog log,
            Atomically atomically,
            Identifiers identifiers,
            BiConsumer<Workshop, Workshop> afterwards) {
        this.workshops = workshops;
        this.foundations = foundations;
        this.read = read;
        this.events = events;
        this.log = log;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.afterwards = afterwards;
    }

    /** The foundation is the workshop's lead. */
    public EditOutcome draft(Actor actor, UUID foundationId, Terms terms, Details details) {
        return atomically.run(() -> {
            if (foundations.of(actor.personId()).stream().map(Foundation::id).noneMatch(foundationId::equals)) {
                return new EditOutcome.NotAHost();
            }
            if (speaksForOthers(details, Set.of(foundationId))) {
                return new EditOutcome.SpeakerOfNoHost();
            }
            return new EditOutcome.Saved(
                    drafted(actor, foundationId, terms, details, List.of(new Host(foundationId, true))));
        });
    }

    /** Drafts one that all these carry, because they have agreed to before. */
    public Workshop draftFor(List<Host> hosts, Actor actor, UUID foundationId, Terms terms, Details details) {
        return atomically.run(() -> drafted(actor, foundationId, terms, details, hosts));
    }

    private Workshop drafted(Actor actor, UUID foundationId, Terms terms, Details details, List<Host> hosts) {
        Workshop draft = workshops.save(Workshop.drafted(
                        identifiers.next(), foundationId, terms, details.identified(Details.NONE, identifiers::next))
                .carriedBy(hosts));
        log.append(draft.id(), Deed.of(LogAction.DRAFTED, foundationId, actor).stating(terms.statement()));
        events.tell("WorkshopDrafted", draft);
        return draft;
    }

    /**
     * Replaces what is not terms.
     *
     * @param version the one that the actor had read; {@code null}: whatever is there
     */
    public EditOutcome edit(Actor actor, UUID workshopId, Details details, @Nullable Integer version) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            Optional<Acting> acting = read.acting(workshop, actor, Right.EDIT);
            if (acting.isEmpty()) {
                return new EditOutcome.NotAHost();
            }
            if (workshop.state() == WorkshopState.CALLED_OFF) {
                return new EditOutcome.Over();
            }
            if (version != null && version != workshop.version()) {
                return new EditOutcome.ChangedMeanwhile(workshop);
            }
            if (speaksForOthers(details, workshop.entitled())) {
                return new EditOutcome.SpeakerOfNoHost();
            }
            Details wanted = details.identified(workshop.details(), identifiers::next);
            if (wanted.equals(workshop.details())) {
                return new EditOutcome.Saved(workshop);
            }
            Workshop saved = workshops.save(workshop.with(wanted));
            log.append(workshopId, Deed.of(LogAction.DETAILS_CHANGED, acting.get()));
            events.tell("WorkshopChanged", saved);
            afterwards.accept(workshop, saved);
            return new EditOutcome.Saved(saved);
        });
    }

    /** A host's new name is told with every workshop that shows it. */
    public void hostChanged(UUID foundationId) {
        WorkshopFilter goingOn = WorkshopFilter.goingOn(Set.of(foundationId));
        for (Workshop workshop : workshops.list(goingOn, null, Integer.MAX_VALUE)) {
            events.tell("WorkshopChanged", workshops.lock(workshop.id()).orElseThrow());
        }
    }

    private static boolean speaksForOthers(Details details, Set<UUID> hosts) {
        return details.sessions().stream()
                .flatMap(session -> session.speakers().stream())
                .anyMatch(speaker -> speaker.foundationId() != null && !hosts.contains(speaker.foundationId()));
    }
}

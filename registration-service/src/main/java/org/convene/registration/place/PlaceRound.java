package org.convene.registration.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.ParticipationState;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.place.PlaceChange.What;
import org.convene.registration.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * Decides the asks of one workshop one after the other, as its places stand while their lock is held, and collects what
 * changes.
 */
public final class PlaceRound {

    private final Workshop workshop;
    private final Instant now;
    private final Map<UUID, Participation> byId = new HashMap<>();
    private final Map<UUID, Participation> byPerson = new HashMap<>();
    private final TreeMap<Long, Participation> waiting = new TreeMap<>();
    private final List<PlaceChange> changes = new ArrayList<>();
    private PlacePlan plan;
    private long lastArrival;

    /**
     * @param known the participations of the people and of the cancellations concerned
     * @param firstWaiting the head of the waiting list, at least as many as may move up in this round or leave it
     */
    public PlaceRound(
            Workshop workshop,
            PlacePlan plan,
            long lastArrival,
            Collection<Participation> known,
            Collection<Participation> firstWaiting,
            Instant now) {
        this.workshop = workshop;
        this.plan = plan;
        this.lastArrival = lastArrival;
        this.now = now;
        known.forEach(this::remember);
        firstWaiting.forEach(this::remember);
        firstWaiting.forEach(p -> waiting.put(p.arrival(), p));
    }

    /** Decides about one person who proved her address. */
    public RegistrationOutcome register(
            UUID id, Entries.Entrant entrant, UUID personId, @Nullable UUID hostId, PlaceAsk.Registration ask) {
        Participation present = byPerson.get(personId);
        if (present != null) {
            return new RegistrationOutcome.AlreadyIn(present);
        }
        if (entrant.used()) {
            return new RegistrationOutcome.EntryGone();
        }
        return RegistrationOutcome.refusal(workshop.registrationAt(now))
                .orElseGet(() -> offers(ask.kind())
                        ? admit(newcomer(id, entrant, personId, hostId, ask))
                        : new RegistrationOutcome.NotOffered(ask.kind()));
    }

    private Participation newcomer(
            UUID id, Entries.Entrant entrant, UUID personId, @Nullable UUID hostId, PlaceAsk.Registration ask) {
        return new Participation(
                id,
                workshop.id(),
                personId,
                entrant.address(),
                ask.details(),
                ask.kind(),
                ParticipationState.CONFIRMED,
                ++lastArrival,
                hostId,
                1,
                now,
                null);
    }

    private boolean offers(PlaceKind kind) {
        return kind == PlaceKind.AUDIENCE ? workshop.audience() : plan.agreed() > 0;
    }

    private RegistrationOutcome admit(Participation newcomer) {
        if (newcomer.kind() == PlaceKind.ROOM && !plan.hasPlaceForNext()) {
            plan = plan.queue();
            Participation waits = newcomer.with(ParticipationState.WAITLISTED);
            waiting.put(waits.arrival(), waits);
            changed(What.WAITLISTED, waits, plan.waiting());
            return new RegistrationOutcome.Waitlisted(waits, plan.waiting());
        }
        if (newcomer.kind() == PlaceKind.ROOM) {
            plan = plan.give();
        }
        changed(What.CONFIRMED, newcomer, null);
        return new RegistrationOutcome.Confirmed(newcomer);
    }

    /** Takes a registration back; a room place goes to the first who waits. */
    public CancellationOutcome cancel(UUID participationId) {
        Participation leaves = byId.get(participationId);
        if (leaves == null) {
            throw new IllegalStateException("participation: " + participationId + " (expected: one of this workshop)");
        }
        if (leaves.isCancelled()) {
            return new CancellationOutcome.WasCancelled(leaves);
        }
        if (workshop.isOverAt(now) || workshop.isCalledOff()) {
            return new CancellationOutcome.TooLate(leaves);
        }
        if (leaves.holdsRoomPlace()) {
            plan = plan.giveBack();
        } else if (leaves.isWaiting()) {
            plan = plan.leaveQueue();
            waiting.remove(leaves.arrival());
        }
        Participation left = leaves.with(ParticipationState.CANCELLED);
        byPerson.remove(left.personId());
        changed(What.CANCELLED, left, null);
        promote();
        return new CancellationOutcome.Cancelled(left);
    }

    /** The hosts agreed on a number of room places, be it the same as before. */
    public void agreeOn(int places) {
        plan = plan.agreeOn(places);
        promote();
    }

    private void promote() {
        while (plan.canPromote() && workshop.fillsPlacesAt(now)) {
            Map.Entry<Long, Participation> first = waiting.pollFirstEntry();
            if (first == null) {
                throw new IllegalStateException(
                        "waiting list: empty (expected: " + plan.waiting() + " more to move up)");
            }
            plan = plan.promote();
            changed(What.PROMOTED, first.getValue().with(ParticipationState.CONFIRMED), null);
        }
    }

    private void changed(What what, Participation after, @Nullable Integer position) {
        remember(after);
        changes.add(new PlaceChange(what, after, position));
    }

    private void remember(Participation participation) {
        byId.put(participation.id(), participation);
        if (!participation.isCancelled()) {
            byPerson.put(participation.personId(), participation);
        }
    }

    public PlacePlan plan() {
        return plan;
    }

    public long lastArrival() {
        return lastArrival;
    }

    /** What happened, in order. */
    public List<PlaceChange> changes() {
        return List.copyOf(changes);
    }

    /** Each changed participation once, as it is in the end. */
    public Collection<Participation> results() {
        Map<UUID, Participation> results = new LinkedHashMap<>();
        changes.forEach(change -> results.put(change.participation().id(), change.participation()));
        return results.values();
    }
}

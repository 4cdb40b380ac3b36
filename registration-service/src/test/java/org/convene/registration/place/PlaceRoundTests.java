package org.convene.registration.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convene.registration.Samples;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.ParticipationState;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.PlaceAsk.Registration;
import org.convene.registration.place.PlaceChange.What;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.junit.jupiter.api.Test;

class PlaceRoundTests {

    private final Workshop workshop = Samples.workshop(2);
    private final PlaceRound round = round(workshop, PlacePlan.of(2), List.of(), Samples.NOW);

    @Test
    void confirmsWhileThereArePlacesAndThenQueuesInOrderOfArrival() {
        assertThat(register(round, UUID.randomUUID())).isInstanceOf(RegistrationOutcome.Confirmed.class);
        assertThat(register(round, UUID.randomUUID())).isInstanceOf(RegistrationOutcome.Confirmed.class);
        assertThat(register(round, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        RegistrationOutcome.Waitlisted.class,
                        w -> assertThat(w.position()).isEqualTo(1));
        assertThat(register(round, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        RegistrationOutcome.Waitlisted.class,
                        w -> assertThat(w.position()).isEqualTo(2));
        assertThat(round.plan()).isEqualTo(new PlacePlan(2, 2, 2, 2));
    }

    @Test
    void refusesTheSamePersonTwiceInOneRound() {
        UUID person = UUID.randomUUID();
        RegistrationOutcome first = register(round, person);

        assertThat(register(round, person))
                .isInstanceOfSatisfying(
                        RegistrationOutcome.AlreadyIn.class,
                        in -> assertThat(new RegistrationOutcome.Confirmed(in.participation()))
                                .isEqualTo(first));
        assertThat(round.plan().taken()).isEqualTo(1);
    }

    @Test
    void promotesInTheRoundThatCancels() {
        Participation first = confirmed(register(round, UUID.randomUUID()));
        register(round, UUID.randomUUID());
        Participation waits = waitlisted(register(round, UUID.randomUUID()));

        assertThat(round.cancel(first.id())).isInstanceOf(CancellationOutcome.Cancelled.class);

        assertThat(round.changes().subList(3, 5))
                .extracting(PlaceChange::what, change -> change.participation().id())
                .containsExactly(tuple(What.CANCELLED, first.id()), tuple(What.PROMOTED, waits.id()));
        assertThat(round.results()).hasSize(3);
        assertThat(round.plan()).isEqualTo(new PlacePlan(2, 2, 2, 0));
    }

    @Test
    void letsSomebodyWhoCancelledComeBackAtTheEnd() {
        UUID person = UUID.randomUUID();
        Participation first = confirmed(register(round, person));
        register(round, UUID.randomUUID());
        register(round, UUID.randomUUID());
        round.cancel(first.id());

        assertThat(register(round, person)).isInstanceOf(RegistrationOutcome.Waitlisted.class);
    }

    @Test
    void letsAPersonLeaveTheWaitingListWithoutMovingAnybodyUp() {
        register(round, UUID.randomUUID());
        register(round, UUID.randomUUID());
        Participation waits = waitlisted(register(round, UUID.randomUUID()));
        register(round, UUID.randomUUID());

        round.cancel(waits.id());

        assertThat(round.plan()).isEqualTo(new PlacePlan(2, 2, 2, 1));
        assertThat(round.changes()).noneMatch(change -> change.what() == What.PROMOTED);
    }

    @Test
    void saysSoWhenSomebodyCancelsTwice() {
        Participation first = confirmed(register(round, UUID.randomUUID()));
        round.cancel(first.id());

        assertThat(round.cancel(first.id())).isInstanceOf(CancellationOutcome.WasCancelled.class);
        assertThat(round.plan().taken()).isZero();
    }

    @Test
    void promotesAsManyAsTheHostsAdd() {
        List<Participation> waiting =
                IntStream.range(0, 3).mapToObj(this::waiting).toList();
        PlaceRound more = round(workshop, new PlacePlan(2, 2, 2, 3), waiting, Samples.NOW);

        more.agreeOn(4);

        assertThat(more.changes())
                .extracting(change -> change.participation().id())
                .containsExactly(waiting.get(0).id(), waiting.get(1).id());
        assertThat(more.plan()).isEqualTo(new PlacePlan(4, 4, 4, 1));
    }

    @Test
    void givesTheAudienceNoRoomPlace() {
        assertThat(register(round, UUID.randomUUID(), PlaceKind.AUDIENCE, false))
                .isInstanceOf(RegistrationOutcome.Confirmed.class);
        assertThat(round.plan().taken()).isZero();
    }

    @Test
    void refusesWhatTheWorkshopDoesNotOffer() {
        Workshop noAudience = Samples.workshop(UUID.randomUUID(), WorkshopState.PUBLISHED, 2, false, 1);
        Workshop noRoom = Samples.workshop(UUID.randomUUID(), WorkshopState.PUBLISHED, 0, true, 1);

        assertThat(register(
                        round(noAudience, PlacePlan.of(2), List.of(), Samples.NOW),
                        UUID.randomUUID(),
                        PlaceKind.AUDIENCE,
                        false))
                .isEqualTo(new RegistrationOutcome.NotOffered(PlaceKind.AUDIENCE));
        assertThat(register(round(noRoom, PlacePlan.of(0), List.of(), Samples.NOW), UUID.randomUUID()))
                .isEqualTo(new RegistrationOutcome.NotOffered(PlaceKind.ROOM));
    }

    @Test
    void letsAUsedRequestInNoMore() {
        assertThat(register(round, UUID.randomUUID(), PlaceKind.ROOM, true))
                .isEqualTo(new RegistrationOutcome.EntryGone());
    }

    @Test
    void refusesOutsideOfTheRegistrationWindow() {
        Instant closed = Instant.parse("2027-05-13T15:00:00Z");

        assertThat(registerAt(closed)).isEqualTo(new RegistrationOutcome.Closed(closed));
        assertThat(registerAt(closed.minusSeconds(1))).isInstanceOf(RegistrationOutcome.Confirmed.class);
        assertThat(registerAt(Samples.END)).isEqualTo(new RegistrationOutcome.Over());
        assertThat(register(
                        round(
                                Samples.workshop(UUID.randomUUID(), WorkshopState.CALLED_OFF, 2, true, 1),
                                PlacePlan.of(2),
                                List.of(),
                                Samples.NOW),
                        UUID.randomUUID()))
                .isEqualTo(new RegistrationOutcome.CalledOff());
    }

    @Test
    void takesNothingBackWhenTheWorkshopIsOver() {
        Participation waits = waiting(0);
        PlaceRound late =
                round(workshop, new PlacePlan(2, 2, 2, 1), List.of(waits), Samples.END.plus(Duration.ofDays(1)));

        assertThat(late.cancel(waits.id())).isInstanceOf(CancellationOutcome.TooLate.class);
        assertThat(late.changes()).isEmpty();
    }

    private RegistrationOutcome registerAt(Instant now) {
        return register(round(workshop, PlacePlan.of(2), List.of(), now), UUID.randomUUID());
    }

    private RegistrationOutcome register(PlaceRound in, UUID person) {
        return register(in, person, PlaceKind.ROOM, false);
    }

    private RegistrationOutcome register(PlaceRound in, UUID person, PlaceKind kind, boolean used) {
        UUID entry = UUID.randomUUID();
        return in.register(
                UUID.randomUUID(),
                new Entries.Entrant(entry, "irina@klinika.example.org", "irina@klinika.example.org", used),
                person,
                null,
                new Registration(
                        workshop.id(), new Entry(EntryKind.REQUEST, entry), Samples.details("Ирина"), kind, null));
    }

    private Participation waiting(int arrival) {
        return new Participation(
                UUID.randomUUID(),
                workshop.id(),
                UUID.randomUUID(),
                "irina@klinika.example.org",
                Samples.details("Ирина"),
                PlaceKind.ROOM,
                ParticipationState.WAITLISTED,
                arrival,
                null,
                1,
                Samples.NOW,
                null);
    }

    private static PlaceRound round(Workshop workshop, PlacePlan plan, List<Participation> waiting, Instant now) {
        return new PlaceRound(workshop, plan, 10, List.of(), waiting, now);
    }

    private static Participation confirmed(RegistrationOutcome outcome) {
        return ((RegistrationOutcome.Confirmed) outcome).participation();
    }

    private static Participation waitlisted(RegistrationOutcome outcome) {
        return ((RegistrationOutcome.Waitlisted) outcome).participation();
    }
}

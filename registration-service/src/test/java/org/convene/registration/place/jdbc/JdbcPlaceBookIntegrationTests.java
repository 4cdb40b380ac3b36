package org.convene.registration.place.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.convene.registration.CountedStatements;
import org.convene.registration.Samples;
import org.convene.registration.ServiceTests;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.place.CancellationOutcome;
import org.convene.registration.place.PlaceAsk;
import org.convene.registration.place.PlaceAsk.Cancellation;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.PlaceAsk.Registration;
import org.convene.registration.place.PlaceAsk.RetryKey;
import org.convene.registration.place.PlaceBook;
import org.convene.registration.place.PlaceDesk;
import org.convene.registration.place.PlacePlan;
import org.convene.registration.place.Places;
import org.convene.registration.place.RegistrationOutcome;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JdbcPlaceBookIntegrationTests extends ServiceTests {

    @Autowired
    private PlaceBook book;

    @Autowired
    private Places places;

    @Test
    void givesAHundredPlacesToFiveHundredPeopleOnTwoInstances() throws Exception {
        Workshop workshop = hearOf(Samples.workshop(100));
        List<Entry> requests = requests(workshop, 500);
        Collections.shuffle(requests);

        List<RegistrationOutcome> outcomes = registerAllAtOnce(workshop, requests);

        assertThat(outcomes)
                .filteredOn(RegistrationOutcome.Confirmed.class::isInstance)
                .hasSize(100);
        assertThat(outcomes)
                .filteredOn(RegistrationOutcome.Waitlisted.class::isInstance)
                .extracting(outcome -> ((RegistrationOutcome.Waitlisted) outcome).position())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 400).boxed().toList());
        assertThat(places.find(workshop.id())).contains(new PlacePlan(100, 100, 100, 400));
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM participation WHERE workshop_id = :workshop AND state = 'CONFIRMED'
                        AND arrival > (SELECT min(arrival) FROM participation
                            WHERE workshop_id = :workshop AND state = 'WAITLISTED')
                        """)
                        .param("workshop", workshop.id())
                        .query(Integer.class)
                        .single())
                .as("nobody who came later was let in before somebody who waits")
                .isZero();
        assertThat(toldOf(workshop))
                .extracting(Told::type)
                .filteredOn(type -> type.startsWith("Registration"))
                .hasSize(500);
    }

    @Test
    void promotesInOrderOfArrivalWhileManyCancelAtOnce() throws Exception {
        Workshop workshop = hearOf(Samples.workshop(50));
        List<Participation> in = new ArrayList<>();
        List<Participation> waiting = new ArrayList<>();
        for (RegistrationOutcome outcome : registerAllAtOnce(workshop, requests(workshop, 90))) {
            switch (outcome) {
                case RegistrationOutcome.Confirmed(Participation p) -> in.add(p);
                case RegistrationOutcome.Waitlisted(Participation p, int position) -> waiting.add(p);
                default -> throw new AssertionError(outcome);
            }
        }
        waiting.sort(Comparator.comparingLong(Participation::arrival));
        List<UUID> leaving = in.subList(0, 30).stream().map(Participation::id).toList();

        cancelAllAtOnce(workshop, leaving);

        List<UUID> promoted = toldOf(workshop).stream()
                .filter(event -> event.payload().contains("\"promoted\":true"))
                .map(Told::key)
                .toList();
        assertThat(promoted)
                .containsExactlyElementsOf(
                        waiting.subList(0, 30).stream().map(Participation::id).toList());
        assertThat(places.find(workshop.id())).contains(new PlacePlan(50, 50, 50, 10));
    }

    @Test
    void takesTheSameNumberOfStatementsForOneAsForMany() {
        Workshop workshop = hearOf(Samples.workshop(100));

        List<PlaceAsk> one = asks(workshop, requests(workshop, 1));
        List<PlaceAsk> many = asks(workshop, requests(workshop, 150));

        long forOne = CountedStatements.in(() -> book.decide(workshop.id(), one));
        long forMany = CountedStatements.in(() -> book.decide(workshop.id(), many));

        assertThat(forMany).isEqualTo(forOne).isLessThanOrEqualTo(16);
    }

    @Test
    void refusesTheSameAddressTwiceHoweverItIsWritten() {
        Workshop workshop = hearOf(Samples.workshop(10));
        Entry first = request(workshop, "Irina@Klinika.example.org", "irina@klinika.example.org");
        Entry second = request(workshop, "irina@klinika.example.org", "irina@klinika.example.org");

        List<PlaceAsk.Answer> together = book.decide(workshop.id(), asks(workshop, List.of(first, second)));
        List<PlaceAsk.Answer> later = book.decide(
                workshop.id(),
                asks(workshop, List.of(request(workshop, "IRINA@klinika.example.org", "irina@klinika.example.org"))));

        Participation hers = ((RegistrationOutcome.Confirmed) together.get(0)).participation();
        assertThat(together.get(1)).isEqualTo(new RegistrationOutcome.AlreadyIn(hers));
        assertThat(later).containsExactly(new RegistrationOutcome.AlreadyIn(hers));
    }

    @Test
    void spendsARequestWithThePlace() {
        Workshop workshop = hearOf(Samples.workshop(10));
        Entry request = request(workshop, "once@example.org", "once@example.org");
        Participation hers = confirmed(workshop, request);

        assertThat(register(workshop, request, null)).isEqualTo(new RegistrationOutcome.AlreadyIn(hers));
        book.decide(workshop.id(), List.of(new Cancellation(workshop.id(), hers.id())));
        assertThat(register(workshop, request, null)).isEqualTo(new RegistrationOutcome.EntryGone());
    }

    @Test
    void forgetsARequestAfterADay() {
        Workshop workshop = hearOf(Samples.workshop(10));
        Entry request = request(workshop, "late@example.org", "late@example.org");
        clock.advance(Duration.ofHours(24));

        assertThat(register(workshop, request, null)).isEqualTo(new RegistrationOutcome.EntryGone());
    }

    @Test
    void letsSomebodyWhoCancelledRegisterAnew() {
        Workshop workshop = hearOf(Samples.workshop(10));
        Participation first = confirmed(workshop, request(workshop, "again@example.org", "again@example.org"));
        book.decide(workshop.id(), List.of(new Cancellation(workshop.id(), first.id())));

        Participation second = confirmed(workshop, request(workshop, "again@example.org", "again@example.org"));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.personId()).isEqualTo(first.personId());
        assertThat(told(first.id()))
                .extracting(Told::type)
                .containsExactly("RegistrationConfirmed", "RegistrationCancelled");
        assertThat(told(second.id())).extracting(Told::type).containsExactly("RegistrationConfirmed");
    }

    @Test
    void answersARepeatedKeyAsTheFirstTime() {
        Workshop workshop = hearOf(Samples.workshop(10));
        Entry request = request(workshop, "key@example.org", "key@example.org");
        RegistrationOutcome first = register(workshop, request, new RetryKey("k1", "hash"));

        assertThat(first).isInstanceOf(RegistrationOutcome.Confirmed.class);
        assertThat(register(workshop, request, new RetryKey("k1", "hash"))).isEqualTo(first);
        assertThat(register(workshop, request, new RetryKey("k1", "other")))
                .isEqualTo(new RegistrationOutcome.RetryKeyReused());
        assertThat(register(workshop, request, new RetryKey("k2", "hash")))
                .isInstanceOf(RegistrationOutcome.AlreadyIn.class);
    }

    @Test
    void promotesWhenTheHostsAgreeOnMorePlacesAndTellsWhenOnFewer() {
        Workshop workshop = hearOf(Samples.workshop(2));
        List<PlaceAsk.Answer> answers = book.decide(workshop.id(), asks(workshop, requests(workshop, 4)));
        Participation first = ((RegistrationOutcome.Waitlisted) answers.get(2)).participation();

        hearOf(Samples.workshop(workshop.id(), WorkshopState.PUBLISHED, 3, true, 8));

        assertThat(places.find(workshop.id())).contains(new PlacePlan(3, 3, 3, 1));
        assertThat(told(first.id()))
                .extracting(Told::type)
                .containsExactly("RegistrationWaitlisted", "RegistrationConfirmed");
        assertThat(told(first.id()).getLast().payload())
                .contains("\"promoted\":true", "\"restsOn\":{\"epoch\":1,\"sequence\":8}");

        hearOf(Samples.workshop(workshop.id(), WorkshopState.PUBLISHED, 1, true, 9));

        assertThat(places.find(workshop.id())).contains(new PlacePlan(1, 3, 3, 1));
        assertThat(told(workshop.id()))
                .filteredOn(event -> event.type().equals("PlacesOverbooked"))
                .singleElement()
                .satisfies(event -> assertThat(event.payload()).contains("\"taken\":3", "\"agreedLimit\":1"));
    }

    @Test
    void leavesParticipationsAsTheyAreWhenTheWorkshopIsCalledOff() {
        Workshop workshop = hearOf(Samples.workshop(1));
        Participation hers = confirmed(workshop, request(workshop, "off@example.org", "off@example.org"));

        Workshop calledOff = hearOf(Samples.workshop(workshop.id(), WorkshopState.CALLED_OFF, 1, true, 8));

        assertThat(told(hers.id())).extracting(Told::type).containsExactly("RegistrationConfirmed");
        assertThat(register(calledOff, request(workshop, "new@example.org", "new@example.org"), null))
                .isEqualTo(new RegistrationOutcome.CalledOff());
    }

    @Test
    void hasADatabaseThatRefusesMoreThanTheLimit() {
        Workshop workshop = hearOf(Samples.workshop(1));

        assertThatThrownBy(() -> jdbc.sql("UPDATE place SET taken = 2 WHERE workshop_id = :workshop")
                        .param("workshop", workshop.id())
                        .update())
                .hasMessageContaining("place_taken_check");
    }

    private List<RegistrationOutcome> registerAllAtOnce(Workshop workshop, List<Entry> entries) throws Exception {
        List<PlaceDesk> instances = List.of(new PlaceDesk(book, e -> false), new PlaceDesk(book, e -> false));
        List<Future<RegistrationOutcome>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < entries.size(); i++) {
                PlaceDesk desk = instances.get(i % 2);
                Registration ask = ask(workshop, entries.get(i), null);
                answers.add(people.submit(() -> desk.register(ask)));
            }
        }
        List<RegistrationOutcome> outcomes = new ArrayList<>();
        for (Future<RegistrationOutcome> answer : answers) {
            outcomes.add(answer.get());
        }
        return outcomes;
    }

    private void cancelAllAtOnce(Workshop workshop, List<UUID> leaving) throws Exception {
        List<PlaceDesk> instances = List.of(new PlaceDesk(book, e -> false), new PlaceDesk(book, e -> false));
        List<Future<CancellationOutcome>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < leaving.size(); i++) {
                PlaceDesk desk = instances.get(i % 2);
                Cancellation ask = new Cancellation(workshop.id(), leaving.get(i));
                answers.add(people.submit(() -> desk.cancel(ask)));
            }
        }
        for (Future<CancellationOutcome> answer : answers) {
            assertThat(answer.get()).isInstanceOf(CancellationOutcome.Cancelled.class);
        }
    }

    private RegistrationOutcome register(Workshop workshop, Entry entry, @Nullable RetryKey key) {
        return (RegistrationOutcome)
                book.decide(workshop.id(), List.of(ask(workshop, entry, key))).getFirst();
    }

    private Participation confirmed(Workshop workshop, Entry entry) {
        return ((RegistrationOutcome.Confirmed) register(workshop, entry, null)).participation();
    }

    private static List<PlaceAsk> asks(Workshop workshop, List<Entry> entries) {
        return entries.stream()
                .<PlaceAsk>map(entry -> ask(workshop, entry, null))
                .toList();
    }

    private static Registration ask(Workshop workshop, Entry entry, @Nullable RetryKey key) {
        return new Registration(workshop.id(), entry, Samples.details("Lakshmi Nair"), PlaceKind.ROOM, key);
    }

    private List<Entry> requests(Workshop workshop, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> UUID.randomUUID() + "@example.org")
                .map(address -> request(workshop, address, address))
                .toList());
    }

    private Entry request(Workshop workshop, String address, String key) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO registration_request (id, workshop_id, address, address_key, language, time_zone, requested_at,
                    expires_at) VALUES (:id, :workshop, :address, :key, 'en', 'UTC', :now, :expires)
                """)
                .param("id", id)
                .param("workshop", workshop.id())
                .param("address", address)
                .param("key", key)
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(clock.instant().plusSeconds(86_400)))
                .update();
        return new Entry(EntryKind.REQUEST, id);
    }
}

package org.convene.registration.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.convene.registration.Samples;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.PlaceAsk.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PlaceDeskTests {

    private static final UUID WORKSHOP = UUID.randomUUID();

    private final List<List<PlaceAsk>> rounds = new CopyOnWriteArrayList<>();

    @Test
    void decidesTogetherWhatCameWhileTheLastDecisionWasCommitted() throws Exception {
        CountDownLatch firstIsCommitting = new CountDownLatch(1);
        CountDownLatch othersCame = new CountDownLatch(1);
        PlaceDesk desk = desk(asks -> {
            if (rounds.size() == 1) {
                firstIsCommitting.countDown();
                assertThat(othersCame.await(10, TimeUnit.SECONDS)).isTrue();
            }
            return closed(asks);
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RegistrationOutcome> first = people.submit(() -> desk.register(ask()));
            assertThat(firstIsCommitting.await(10, TimeUnit.SECONDS)).isTrue();
            CountDownLatch asked = new CountDownLatch(50);
            List<Future<RegistrationOutcome>> others = IntStream.range(0, 50)
                    .mapToObj(i -> people.submit(() -> {
                        asked.countDown();
                        return desk.register(ask());
                    }))
                    .toList();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            Awaitility.await().until(() -> desk.queued(WORKSHOP) == 50);
            othersCame.countDown();

            assertThat(first.get()).isInstanceOf(RegistrationOutcome.Closed.class);
            for (Future<RegistrationOutcome> other : others) {
                assertThat(other.get()).isInstanceOf(RegistrationOutcome.Closed.class);
            }
        }
        assertThat(rounds).extracting(List::size).containsExactly(1, 50);
    }

    @Test
    void redoesSinglyWhatOneSpoilt() throws Exception {
        Registration bad = ask();
        CountDownLatch together = new CountDownLatch(1);
        PlaceDesk desk = desk(asks -> {
            if (rounds.size() == 1) {
                assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
            }
            if (asks.contains(bad)) {
                throw new IllegalArgumentException("a row that the database does not take");
            }
            return closed(asks);
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RegistrationOutcome> first = people.submit(() -> desk.register(ask()));
            Awaitility.await().until(() -> rounds.size() == 1);
            Future<RegistrationOutcome> spoils = people.submit(() -> desk.register(bad));
            Future<RegistrationOutcome> good = people.submit(() -> desk.register(ask()));
            Awaitility.await().until(() -> desk.queued(WORKSHOP) == 2);
            together.countDown();

            assertThat(first.get()).isInstanceOf(RegistrationOutcome.Closed.class);
            assertThat(good.get()).isInstanceOf(RegistrationOutcome.Closed.class);
            assertThatThrownBy(spoils::get).hasRootCauseMessage("a row that the database does not take");
        }
        assertThat(rounds).extracting(List::size).containsExactly(1, 2, 1, 1);
    }

    @Test
    void servesTheNextAfterAnOutage() {
        PlaceDesk desk = desk(asks -> {
            if (rounds.size() == 1) {
                throw new IllegalStateException("database: away");
            }
            return closed(asks);
        });

        assertThatThrownBy(() -> desk.register(ask())).hasMessage("database: away");
        assertThat(desk.register(ask())).isInstanceOf(RegistrationOutcome.Closed.class);
    }

    @Test
    void servesTheNextAfterAnError() {
        PlaceDesk desk = desk(asks -> {
            if (rounds.size() == 1) {
                throw new AssertionError("broken");
            }
            return closed(asks);
        });

        assertThatThrownBy(() -> desk.register(ask())).isInstanceOf(IllegalStateException.class);
        assertThat(desk.register(ask())).isInstanceOf(RegistrationOutcome.Closed.class);
    }

    private PlaceDesk desk(Book book) {
        return new PlaceDesk(
                (workshop, asks) -> {
                    rounds.add(asks);
                    return book.decide(asks);
                },
                failure -> failure.getMessage() != null && failure.getMessage().startsWith("database"));
    }

    private static List<PlaceAsk.Answer> closed(List<PlaceAsk> asks) {
        return asks.stream()
                .<PlaceAsk.Answer>map(ask -> new RegistrationOutcome.Closed(Instant.EPOCH))
                .toList();
    }

    private static Registration ask() {
        return new Registration(
                WORKSHOP,
                new Entry(EntryKind.REQUEST, UUID.randomUUID()),
                Samples.details("Bilal"),
                PlaceKind.ROOM,
                null);
    }

    /** Decides; may fail in any way. */
    private interface Book {
        List<PlaceAsk.Answer> decideOrFail(List<PlaceAsk> asks) throws InterruptedException;

        default List<PlaceAsk.Answer> decide(List<PlaceAsk> asks) {
            try {
                return decideOrFail(asks);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

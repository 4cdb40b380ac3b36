package org.convene.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.convene.messaging.event.EventIds;
import org.convene.messaging.worker.WorkerLoop;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.web.security.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The queue and the log in PostgreSQL; nobody sends, the test says what came of each attempt. */
class WebhookStorageIntegrationTests extends ServiceTests {

    private static final Duration SOME_TIME = Duration.ofMillis(40);

    @Autowired
    private Endpoints endpoints;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private DeliveryLog log;

    @Autowired
    @Qualifier("webhookLoop") private WorkerLoop loop;

    private final UUID foundation = UUID.randomUUID();
    private Endpoint endpoint;

    @BeforeEach
    void subscribe() {
        loop.stop();
        jdbc.sql("DELETE FROM webhook_endpoint").update();
        endpoint = Subscribers.to(foundation, "https://one.example/", NOW);
        endpoints.add(endpoint);
    }

    @AfterEach
    void goOn() {
        jdbc.sql("DELETE FROM webhook_endpoint").update();
        loop.start();
    }

    @Test
    void writesOneDeliveryForEachEndpointAndOccurrenceHoweverOftenItHears() {
        Endpoint second = Subscribers.to(foundation, "https://two.example/", NOW);
        endpoints.add(second);
        endpoints.add(
                Subscribers.to(foundation, "https://not-this-type.example/", NOW, Set.of(EventType.MEMBER_JOINED)));
        endpoints.add(Subscribers.to(UUID.randomUUID(), "https://not-this-foundation.example/", NOW));
        Occurrence occurrence = occurrence();

        webhooks.tell(List.of(occurrence));
        webhooks.tell(List.of(occurrence));

        assertThat(claim(10))
                .extracting(due -> due.endpoint().id())
                .containsExactlyInAnyOrder(endpoint.id(), second.id());
    }

    @Test
    void keepsWhatHappensWhileItIsPausedAndNothingWhileItIsDisabled() {
        endpoints.pause(endpoint.id());
        webhooks.tell(List.of(occurrence()));
        assertThat(claim(10)).isEmpty();

        endpoints.resume(endpoint.id());
        Outgoing.Due due = claim(10).getFirst();
        assertThat(outgoing.settle(due, answer(410))).isEqualTo(Outgoing.Verdict.DISABLED);
        webhooks.tell(List.of(occurrence()));

        assertThat(log.entries(endpoint.id(), null, 10)).hasSize(1);
    }

    @Test
    void givesAPausedMessageItsFiveDaysFromItsFirstAttemptOn() {
        endpoints.pause(endpoint.id());
        webhooks.tell(List.of(occurrence()));
        clock.advance(Duration.ofDays(9));
        endpoints.resume(endpoint.id());

        assertThat(outgoing.settle(claim(1).getFirst(), answer(500))).isEqualTo(Outgoing.Verdict.AGAIN);
    }

    @Test
    void lendsEachMessageToOneAtATime() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 200; i++) {
            webhooks.tell(List.of(occurrence()));
        }
        Callable<List<Outgoing.Due>> one = () -> outgoing.claim(100, 100, Map.of());
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<UUID> claimed = new java.util.ArrayList<>();
            for (Future<List<Outgoing.Due>> each : threads.invokeAll(List.of(one, one, one, one, one, one, one, one))) {
                each.get().forEach(due -> claimed.add(due.id()));
            }
            assertThat(claimed).doesNotHaveDuplicates();
            claimed.addAll(claim(200).stream().map(Outgoing.Due::id).toList());
            assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void sendsAgainWithTheSameIdWhatWasLentToWhoDied() {
        webhooks.tell(List.of(occurrence()));
        Outgoing.Due lost = claim(1).getFirst();
        assertThat(claim(1)).isEmpty();

        clock.advance(Duration.ofSeconds(61));
        Outgoing.Due again = claim(1).getFirst();

        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.payload()).isEqualTo(lost.payload());
        assertThat(again.attempt()).isEqualTo(2);
        // Who comes back late must not undo what was found out since.
        assertThat(outgoing.settle(again, answer(200))).isEqualTo(Outgoing.Verdict.DELIVERED);
        assertThat(outgoing.settle(lost, answer(500))).isEqualTo(Outgoing.Verdict.OVERTAKEN);
        assertThat(entry(lost).state()).isEqualTo(DeliveryLog.State.DELIVERED);
    }

    @Test
    void takesOnlyAShareOfEachEndpointAndOneOfWhatFails() {
        Endpoint quick = Subscribers.to(foundation, "https://quick.example/", NOW);
        endpoints.add(quick);
        for (int i = 0; i < 10; i++) {
            webhooks.tell(List.of(occurrence()));
        }

        List<Outgoing.Due> first = outgoing.claim(100, 3, Map.of(endpoint.id(), 1));
        assertThat(perEndpoint(first)).containsExactlyInAnyOrderEntriesOf(Map.of(endpoint.id(), 2L, quick.id(), 3L));

        Outgoing.Due failed = first.stream()
                .filter(due -> due.endpoint().id().equals(endpoint.id()))
                .findFirst()
                .orElseThrow();
        outgoing.settle(failed, Answer.none(Answer.Reason.TIMEOUT, SOME_TIME));
        assertThat(perEndpoint(outgoing.claim(100, 3, Map.of())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(endpoint.id(), 1L, quick.id(), 3L));
        assertThat(perEndpoint(outgoing.claim(100, 3, Map.of(endpoint.id(), 1))))
                .containsOnlyKeys(quick.id());
    }

    @Test
    void holdsBackAnEndpointThatHasTooMuchToDo() {
        webhooks.tell(List.of(occurrence()));
        webhooks.tell(List.of(occurrence()));
        outgoing.settle(claim(1).getFirst(), Answer.of(429, Duration.ofMinutes(3), "", SOME_TIME));

        clock.advance(Duration.ofMinutes(3).minusSeconds(1));
        assertThat(claim(10)).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        Outgoing.Due next = claim(10).getFirst();
        outgoing.settle(next, answer(200));
        assertThat(endpoints.find(foundation, endpoint.id()).orElseThrow().failingSince())
                .isNull();
        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void disablesAnEndpointAfterFiveDaysOfFailuresAndTellsItsAdmins() {
        Person admin = admin(foundation);
        Person organizer = member(foundation);
        webhooks.tell(List.of(occurrence()));
        Instant end = NOW.plus(Duration.ofDays(5));
        Outgoing.Verdict verdict = Outgoing.Verdict.AGAIN;
        while (clock.instant().isBefore(end)) {
            for (Outgoing.Due due : claim(10)) {
                verdict = outgoing.settle(due, answer(500));
                assertThat(verdict).isIn(Outgoing.Verdict.AGAIN, Outgoing.Verdict.GIVEN_UP);
            }
            clock.advance(Duration.ofHours(2));
        }
        // The first is given up by now; what comes after it finds the endpoint hopeless.
        webhooks.tell(List.of(occurrence()));
        webhooks.tell(List.of(occurrence()));
        verdict = outgoing.settle(claim(1).getFirst(), answer(500));

        assertThat(verdict).isEqualTo(Outgoing.Verdict.DISABLED);
        assertThat(endpoints.find(foundation, endpoint.id()).orElseThrow().state())
                .isEqualTo(Endpoint.State.FAILING);
        assertThat(log.entries(endpoint.id(), null, 10))
                .extracting(DeliveryLog.Entry::state)
                .containsOnly(DeliveryLog.State.FAILED);
        postman.deliver();
        ReceivedMail mail = MAILBOX.awaitMail(admin.address(), "No more webhooks");
        assertThat(mail.text()).contains("one.example", "/organize/foundations/" + foundation + "/webhooks");
        assertThat(MAILBOX.mailsTo(organizer.address())).isEmpty();
        assertThat(outgoing.figures().disabled()).isEqualTo(1);
    }

    @Test
    void endsAnEndpointThatWantsNothingMoreAndTellsItsAdminsOnce() {
        Person admin = admin(foundation);
        webhooks.tell(List.of(occurrence()));
        webhooks.tell(List.of(occurrence()));
        List<Outgoing.Due> both = claim(2);

        assertThat(outgoing.settle(both.getFirst(), answer(410))).isEqualTo(Outgoing.Verdict.DISABLED);
        assertThat(outgoing.settle(both.getLast(), answer(410))).isEqualTo(Outgoing.Verdict.OVERTAKEN);

        assertThat(endpoints.find(foundation, endpoint.id()).orElseThrow().state())
                .isEqualTo(Endpoint.State.GONE);
        postman.deliver();
        assertThat(MAILBOX.awaitMail(admin.address(), "No more webhooks").text())
                .contains("410");
        assertThat(MAILBOX.mailsTo(admin.address())).hasSize(1);
    }

    @Test
    void sendsAgainOneOrAllThatFailedSinceAnInstant() {
        webhooks.tell(List.of(occurrence()));
        outgoing.settle(claim(1).getFirst(), answer(410));
        clock.advance(Duration.ofDays(2));
        endpoints.resume(endpoint.id());
        webhooks.tell(List.of(occurrence()));
        outgoing.settle(claim(1).getFirst(), answer(410));
        endpoints.resume(endpoint.id());
        webhooks.tell(List.of(occurrence()));
        Outgoing.Due delivered = claim(1).getFirst();
        outgoing.settle(delivered, answer(200));

        assertThat(log.replayFailed(endpoint.id(), NOW.plus(Duration.ofDays(1))))
                .isEqualTo(1);
        assertThat(log.replayFailed(endpoint.id(), NOW)).isEqualTo(1);
        assertThat(log.replay(endpoint.id(), delivered.id())).isTrue();
        assertThat(log.replay(endpoint.id(), delivered.id())).isFalse();
        assertThat(log.replay(UUID.randomUUID(), delivered.id())).isFalse();

        List<Outgoing.Due> again = claim(10);
        assertThat(again).hasSize(3).extracting(Outgoing.Due::attempt).containsOnly(1);
        assertThat(again).extracting(Outgoing.Due::id).contains(delivered.id());
    }

    @Test
    void pagesTheLogFromTheLatestOn() {
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMillis(5));
            webhooks.tell(List.of(occurrence()));
        }

        List<DeliveryLog.Entry> first = log.entries(endpoint.id(), null, 3);
        List<DeliveryLog.Entry> second =
                log.entries(endpoint.id(), first.getLast().id(), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(java.util.stream.Stream.concat(first.stream(), second.stream()))
                .isSortedAccordingTo(java.util.Comparator.comparing(DeliveryLog.Entry::queuedAt)
                        .reversed())
                .doesNotHaveDuplicates();
    }

    @Test
    void forgetsAPersonInWhatWasSentAndInWhatWasNot() {
        String person = "Irina+" + foundation + "@Klinika.example.org";
        Occurrence told = about(person);
        webhooks.tell(List.of(told));
        outgoing.settle(claim(1).getFirst(), Answer.of(200, null, "thanks, Irina", SOME_TIME));
        webhooks.tell(List.of(about(person.replace("Klinika", "klinika"))));
        webhooks.tell(List.of(about("other-" + foundation + "@klinika.example.org")));
        webhooks.tellHosts(UUID.randomUUID(), List.of(about(person)));
        assertThat(count("webhook_unaddressed")).isEqualTo(1);

        assertThat(webhooks.forget(person)).isEqualTo(2);

        assertThat(count("webhook_unaddressed")).isZero();
        assertThat(claim(10)).hasSize(1);
        List<DeliveryLog.Sent> erased = log.entries(endpoint.id(), null, 10).stream()
                .filter(entry -> entry.state() == DeliveryLog.State.ERASED)
                .map(entry -> log.find(endpoint.id(), entry.id()).orElseThrow())
                .toList();
        assertThat(erased).hasSize(2).allSatisfy(sent -> {
            assertThat(sent.payload()).doesNotContain("Irina", "linika").contains("registration.confirmed", "kept");
            assertThat(sent.excerpt()).isEmpty();
            assertThat(log.replay(endpoint.id(), sent.entry().id())).isFalse();
        });
    }

    @Test
    void forgetsEverythingAfterThirtyDays() {
        webhooks.tell(List.of(occurrence()));
        webhooks.tellHosts(UUID.randomUUID(), List.of(occurrence()));
        clock.advance(DeliveryLog.KEPT.minusSeconds(1));
        webhooks.tell(List.of(occurrence()));
        assertThat(outgoing.forgetOld()).isZero();

        clock.advance(Duration.ofSeconds(2));

        assertThat(outgoing.forgetOld()).isEqualTo(1);
        assertThat(count("webhook_unaddressed")).isZero();
        assertThat(log.entries(endpoint.id(), null, 10)).hasSize(1);
    }

    @Test
    void takesNoMoreEndpointsThanAFoundationMayHave() {
        for (int i = 1; i < Endpoints.MOST; i++) {
            assertThat(endpoints.add(Subscribers.to(foundation, "https://many.example/" + i, NOW)))
                    .isTrue();
        }

        assertThat(endpoints.add(Subscribers.to(foundation, "https://one-too-many.example/", NOW)))
                .isFalse();
        assertThat(endpoints.of(foundation)).hasSize(Endpoints.MOST);
    }

    @Test
    void keepsThePreviousSecretForADay() {
        endpoints.rotate(endpoint.id(), 1, NOW);

        Endpoint rotated = endpoints.find(foundation, endpoint.id()).orElseThrow();
        assertThat(rotated.secret()).isEqualTo(new Endpoint.SecretName(1, 2));
        assertThat(rotated.previousAt(NOW.plus(Duration.ofHours(24)).minusMillis(1)))
                .isEqualTo(endpoint.secret());
        assertThat(rotated.previousAt(NOW.plus(Duration.ofHours(24)))).isNull();
    }

    private Occurrence occurrence() {
        return new Occurrence(
                EventIds.next(clock.instant()),
                EventType.WORKSHOP_PUBLISHED,
                clock.instant(),
                workshop,
                1,
                1,
                List.of(foundation),
                Map.of("workshop", Map.of("id", workshop.toString())),
                null);
    }

    private Occurrence about(String address) {
        return new Occurrence(
                EventIds.next(clock.instant()),
                EventType.REGISTRATION_CONFIRMED,
                clock.instant(),
                participation,
                1,
                1,
                List.of(foundation),
                Map.of("kept", "kept", "person", Map.of("name", "Irina", "address", address)),
                address);
    }

    private List<Outgoing.Due> claim(int most) {
        return outgoing.claim(most, most, Map.of());
    }

    private DeliveryLog.Entry entry(Outgoing.Due due) {
        return log.find(endpoint.id(), due.id()).orElseThrow().entry();
    }

    private static Map<UUID, Long> perEndpoint(List<Outgoing.Due> claimed) {
        return claimed.stream()
                .collect(Collectors.groupingBy(due -> due.endpoint().id(), Collectors.counting()));
    }

    private static Answer answer(int status) {
        return Answer.of(status, null, "", SOME_TIME);
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}

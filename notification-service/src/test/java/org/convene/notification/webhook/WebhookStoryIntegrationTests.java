package org.convene.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convene.messaging.worker.WorkerLoop;
import org.convene.notification.ServiceTests;
import org.convene.web.security.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events in, webhooks out, to receivers that work, that don’t, and that take their time. */
class WebhookStoryIntegrationTests extends ServiceTests {

    @Autowired
    private Endpoints endpoints;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private DeliveryLog log;

    @Autowired
    @Qualifier("webhookLoop") private WorkerLoop loop;

    private final Receiver receiver = Receiver.start();

    @BeforeEach
    void startAfreshHere() {
        jdbc.sql("DELETE FROM webhook_endpoint").update();
    }

    @AfterEach
    void stop() {
        receiver.close();
        jdbc.sql("DELETE FROM webhook_endpoint").update();
        jdbc.sql("DELETE FROM member").update();
        if (!loop.isRunning()) {
            loop.start();
        }
    }

    @Test
    void tellsAReceiverThatChecksTheSignatureWithTheSecretItWasGiven() throws WebhookVerificationException {
        Person admin = admin(LEMAN);
        HttpResponse<String> added = json("POST", webhooks(), """
                {"address": "%s", "types": ["workshop.published", "registration.confirmed"]}""".formatted(receiver.address()), admin);
        JsonNode endpoint = JsonMapper.shared().readTree(added.body());

        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        hearOfRegistration("RegistrationWaitlisted", 1);

        await().until(() -> receiver.messages().size() == 2);
        for (Receiver.Message message : receiver.messages()) {
            // The service's clock is the test's; a receiver's is not.
            Map<String, List<String>> headers = new java.util.HashMap<>(message.headers());
            assertThat(message.header("webhook-timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
            String signature =
                    Signature.header(List.of(secret(endpoint)), message.header("webhook-id"), NOW, message.body());
            assertThat(message.header("webhook-signature")).isEqualTo(signature);
            java.time.Instant now = java.time.Instant.now();
            headers.put("Webhook-timestamp", List.of(Long.toString(now.getEpochSecond())));
            headers.put(
                    "Webhook-signature",
                    List.of(Signature.header(
                            List.of(secret(endpoint)), message.header("webhook-id"), now, message.body())));
            new Webhook(endpoint.get("secret").stringValue())
                    .verify(message.body(), HttpHeaders.of(headers, (_, _) -> true));
        }
        assertThat(receiver.messages())
                .extracting(Receiver.Message::body)
                .anyMatch(body -> body.contains("registration.confirmed") && body.contains(address));
        await().until(() -> states(id(endpoint)).equals(List.of("DELIVERED", "DELIVERED")));
    }

    @Test
    void makesUpForAnOutageOfTheReceiver() {
        Endpoint endpoint = subscribe(receiver.address());
        int port = receiver.port();
        receiver.close();
        hearOfWorkshop("WorkshopPublished", 1);
        await().until(() -> entry(endpoint).reason() == Answer.Reason.NO_CONNECTION);

        try (Receiver back = Receiver.start(port)) {
            back.answer(500, "not quite awake", Map.of());
            clock.advance(Duration.ofSeconds(6));
            await().until(() ->
                    entry(endpoint).attempts() == 2 && entry(endpoint).status() != null);
            assertThat(entry(endpoint).status()).isEqualTo(500);
            back.answer(200);
            clock.advance(Duration.ofMinutes(6));

            await().until(() -> entry(endpoint).state() == DeliveryLog.State.DELIVERED);
            assertThat(entry(endpoint).attempts()).isEqualTo(3);
            assertThat(back.messages()).hasSize(2);
            assertThat(back.messages().getFirst().header("webhook-id"))
                    .isEqualTo(back.messages().getLast().header("webhook-id"));
            assertThat(back.messages().getFirst().header("webhook-timestamp"))
                    .isNotEqualTo(back.messages().getLast().header("webhook-timestamp"));
        }
        assertThat(endpoints.find(LEMAN, endpoint.id()).orElseThrow().failingSince())
                .isNull();
    }

    @Test
    void letsNoSlowReceiverDelayAQuickOne() {
        try (Receiver slow = Receiver.start()) {
            slow.hang();
            Endpoint hanging = subscribe(slow.address());
            Endpoint quick = subscribe(receiver.address());
            IntStream.range(0, 40).forEach(_ -> hearOfWorkshop("WorkshopPublished", 1));
            long begun = System.nanoTime();

            // Each of the slow one's attempts takes the whole time-out; one after the other they would take 80 seconds.
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> states(quick.id()).stream().allMatch("DELIVERED"::equals));

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(receiver.messages()).hasSize(40);
            assertThat(slow.messages()).hasSizeLessThanOrEqualTo(4 * 5);
            assertThat(states(hanging.id())).doesNotContain("DELIVERED");
        }
    }

    @Test
    void sendsAgainWhatWasSentAndNeverNoted() {
        Endpoint endpoint = subscribe(receiver.address());
        loop.stop();
        hearOfWorkshop("WorkshopPublished", 1);
        // This instance took it, sent it, and died before it could write that down.
        Outgoing.Due lost = outgoing.claim(1, 1, Map.of()).getFirst();
        loop.start();
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(4))
                .until(() -> receiver.messages().isEmpty());

        clock.advance(Duration.ofSeconds(61));

        await().until(() -> entry(endpoint).state() == DeliveryLog.State.DELIVERED);
        assertThat(receiver.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.header("webhook-id"))
                        .isEqualTo(lost.id().toString()));
    }

    @Test
    void notesWhatIsUnderWayWhenItIsStopped() {
        Endpoint endpoint = subscribe(receiver.address());
        receiver.behave(exchange -> {
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hearOfWorkshop("WorkshopPublished", 1);
        await().until(() -> receiver.messages().size() == 1);

        loop.stop();

        assertThat(entry(endpoint).state()).isEqualTo(DeliveryLog.State.DELIVERED);
    }

    @Test
    void sendsATestAndReplaysAtAnAdminsWord() {
        Person admin = admin(LEMAN);
        Endpoint endpoint = subscribe(receiver.address());
        String base = webhooks() + "/" + endpoint.id();

        assertThat(json("POST", base + "/test", "", admin).statusCode()).isEqualTo(202);
        await().until(() -> states(endpoint.id()).equals(List.of("DELIVERED")));
        UUID delivery = entry(endpoint).id();
        assertThat(json("POST", base + "/deliveries/" + delivery + "/replay", "", admin)
                        .statusCode())
                .isEqualTo(202);

        await().until(() -> receiver.messages().size() == 2);
        assertThat(receiver.messages())
                .extracting(message -> message.header("webhook-id"))
                .containsOnly(delivery.toString());
        assertThat(receiver.messages().getFirst().body()).contains("webhook.test");
    }

    private Endpoint subscribe(String address) {
        Endpoint endpoint = Subscribers.to(LEMAN, address, NOW);
        endpoints.add(endpoint);
        return endpoint;
    }

    private DeliveryLog.Entry entry(Endpoint endpoint) {
        return log.entries(endpoint.id(), null, 1).getFirst();
    }

    private List<String> states(UUID endpoint) {
        return log.entries(endpoint, null, 100).stream()
                .map(entry -> entry.state().name())
                .toList();
    }

    private static UUID id(JsonNode endpoint) {
        return UUID.fromString(endpoint.get("id").stringValue());
    }

    private static byte[] secret(JsonNode endpoint) {
        return java.util.Base64.getDecoder()
                .decode(endpoint.get("secret").stringValue().substring("whsec_".length()));
    }

    private static String webhooks() {
        return "/api/v1/foundations/" + LEMAN + "/webhooks";
    }
}

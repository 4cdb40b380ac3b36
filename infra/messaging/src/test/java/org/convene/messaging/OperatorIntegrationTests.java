package org.convene.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.convene.testing.RealKafka;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees and can do, over HTTP. */
class OperatorIntegrationTests {

    private static final String TOPIC = "operator.diaries.v1";

    private final UUID key = UUID.randomUUID();
    private final AtomicBoolean broken = new AtomicBoolean(true);

    @Test
    void showsWhatIsStuckAndLetsItGoOn() throws Exception {
        String servers = RealKafka.shared().bootstrapServers();
        try (var owner = DiaryService.owner(
                        "operator-owner", TOPIC, RealPostgres.shared().newDatabase("operator_owner"), servers, "web");
                var reader = DiaryService.reader(
                        "operator-reader",
                        TOPIC,
                        RealPostgres.shared().newDatabase("operator_reader"),
                        servers,
                        (event, diary) -> {
                            if (broken.get()) {
                                throw new IllegalStateException("secret of anna@example.org");
                            }
                        },
                        "web")) {
            owner.write(TOPIC, key, "a secret", "another");
            await().untilAsserted(() ->
                    assertThat(messages(reader).at("/parked/0/waiting").asInt()).isEqualTo(2));
            JsonNode stuck = messages(reader);
            assertThat(stuck.at("/parked/0/topic").asString()).isEqualTo(TOPIC);
            assertThat(stuck.at("/parked/0/key").asString()).isEqualTo(key.toString());
            assertThat(stuck.at("/parked/0/reason").asString()).isEqualTo("FAILED");
            assertThat(stuck.at("/outbox/waiting").asInt()).isZero();
            assertThat(stuck.at("/consumers/0/topic").asString()).isEqualTo(TOPIC);
            await().untilAsserted(() -> assertThat(
                            messages(reader).at("/consumers/0/lag").asInt(-1))
                    .isZero());
            assertThat(stuck.toString()).doesNotContain("secret").doesNotContain("@");
            assertThat(reader.bean(MeterRegistry.class)
                            .get("convene.messaging.parked.keys")
                            .gauge()
                            .value())
                    .isEqualTo(1);

            assertThat(post(reader, "retry", "{}").body()).contains("\"freed\":0");
            broken.set(false);
            assertThat(post(reader, "retry", "{\"topic\":\"" + TOPIC + "\",\"key\":\"" + key + "\"}")
                            .body())
                    .contains("\"freed\":1");
            assertThat(reader.heard(key)).containsExactly("a secret", "another");
            assertThat(messages(reader).at("/parked").isEmpty()).isTrue();

            assertThat(post(owner, "resend", "{\"from\":\"2020-01-01T00:00:00Z\"}")
                            .body())
                    .contains("\"events\":2");
            assertThat(post(owner, "restate", "{\"raiseEpoch\":true}").body()).contains(TOPIC);
            await().untilAsserted(
                            () -> assertThat(reader.heard(key)).containsExactly("a secret", "another", "another"));
        }
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        try (var owner = DiaryService.owner(
                "operator-owner",
                TOPIC,
                RealPostgres.shared().newDatabase("operator_refuses"),
                RealKafka.shared().bootstrapServers(),
                "web")) {
            assertThat(post(owner, "explode", "{}").statusCode()).isEqualTo(400);
            assertThat(post(owner, "resend", "{\"from\":\"yesterday\"}").statusCode())
                    .isEqualTo(400);
            assertThat(post(owner, "retry", "{\"topic\":\"" + TOPIC + "\"}").statusCode())
                    .isEqualTo(400);
        }
    }

    private static JsonNode messages(DiaryService service) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(send(HttpRequest.newBuilder(address(service, "")).build())
                        .body());
    }

    private static HttpResponse<String> post(DiaryService service, String action, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(service, "/" + action))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static URI address(DiaryService service, String path) {
        return URI.create("http://localhost:" + service.setting("local.server.port") + "/actuator/messaging" + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}

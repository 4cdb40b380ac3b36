package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.convene.testing.RealServers;
import org.convene.testing.TcpProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The front door while a service hangs, fails or is gone, and while visitors dawdle. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convene.public-address=http://localhost",
            "convene.services.patience=3s",
            "server.tomcat.connection-timeout=1s",
            "convene.messaging.relays=0",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.lifecycle.timeout-per-shutdown-phase=1s"
        })
class OutageIntegrationTests {

    private static final UpstreamService EVENT = UpstreamService.start("event");
    private static final UpstreamService REGISTRATION = UpstreamService.start("registration");
    private static final TcpProxy TO_EVENT = TcpProxy.to(EVENT.address().getPort());
    private static final ExecutorService VISITORS = Executors.newVirtualThreadPerTaskExecutor();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int operatorsPort;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.registerDatabase(registry, "outage_gateway");
        registry.add("convene.keys", TestKeys.DIRECTORY::toString);
        registry.add("convene.services.event", () -> "http://127.0.0.1:" + TO_EVENT.port());
        registry.add("convene.services.registration", REGISTRATION::address);
    }

    @AfterAll
    static void end() {
        VISITORS.close();
        TO_EVENT.close();
    }

    @AfterEach
    void recover() {
        TO_EVENT.restore();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(get("/workshops").statusCode()).isEqualTo(200);
            assertThat(breakerOf("event-service")).isEqualTo("closed");
        });
        EVENT.forget();
        REGISTRATION.forget();
    }

    @Test
    void letsNobodyWaitForAServiceThatHangsOnceSomeDid() {
        TO_EVENT.goSilent();
        List<HttpResponse<String>> first = all(5, "/workshops");

        assertThat(first).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.body()).contains("This takes longer than it should", "href=\"/workshops\"");
        });
        // One of these may be the trial that waits; those beside it do not.
        HttpResponse<String> next = all(3, "/workshops").stream()
                .filter(answer -> answer.statusCode() == 503)
                .findFirst()
                .orElseThrow();
        assertThat(next.statusCode()).isEqualTo(503);
        assertThat(next.headers().firstValue("retry-after")).contains("1");
        assertThat(next.body()).contains("Plans and agendas are away", "registering, joining and your own place work");
        assertThat(get("/api/v1/workshops").body()).contains("/problems/event-service-away");
        assertThat(breakerOf("event-service")).isIn("open", "half-open");
        assertThat(breakerOf("registration-service")).isEqualTo("closed");
        assertThat(get("/registrations/find").statusCode()).isEqualTo(200);
    }

    @Test
    void asksAServiceWhoseOneRouteIsSlow() {
        List<Future<HttpResponse<String>>> slow = IntStream.range(0, 10)
                .mapToObj(_ -> VISITORS.submit(() -> get("/workshops/01/slow")))
                .toList();

        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    assertThat(get("/workshops").statusCode()).isEqualTo(200);
                    return slow.stream().allMatch(Future::isDone);
                });
        assertThat(slow)
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(504));
        assertThat(breakerOf("event-service")).isEqualTo("closed");
        slow.forEach(_ -> EVENT.release());
    }

    @Test
    void takesEveryAnswerForAnAnswer() {
        assertThat(all(20, "/workshops/01/failing")).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("this is event");
        });
        assertThat(breakerOf("event-service")).isEqualTo("closed");
    }

    @Test
    void sendsNoPostTwiceAndSaysThatItMayHaveBeenDone() {
        TestVisitor claire = new TestVisitor(port);
        HttpResponse<String> late = claire.post("/workshops/01/slow", Map.of("title", "x"));
        EVENT.release();
        assertThat(late.statusCode()).isEqualTo(504);
        assertThat(late.headers().firstValue("retry-after")).isEmpty();
        assertThat(late.body()).contains("We don’t know yet whether this was done");

        EVENT.hangUpOnce();
        HttpResponse<String> broken = claire.json("POST", "/api/v1/workshops", "{}");
        assertThat(broken.statusCode()).isEqualTo(502);
        assertThat(broken.body()).contains("/problems/outcome-unknown", "Idempotency-Key");
        assertThat(EVENT.timesAsked("POST")).isEqualTo(2);
    }

    @Test
    void saysThatNothingWasDoneWhereNobodyListens() {
        TO_EVENT.cut();
        HttpResponse<String> refused = new TestVisitor(port).post("/workshops", Map.of("title", "x"));

        assertThat(refused.statusCode()).isIn(502, 503);
        REGISTRATION.whileAway(() -> {
            HttpResponse<String> away =
                    new TestVisitor(port).post("/registrations/find", Map.of("address", "a@b.example"));
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("Registering and joining wait for a moment", "nothing of what you sent");
        });
    }

    @Test
    void blamesNoServiceForVisitorsWhoStopHalfway() {
        for (int i = 0; i < 20; i++) {
            try (RawLine line = new RawLine(port)) {
                line.send("POST /workshops HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n"
                        + "a".repeat(20_000));
            }
        }
        await().until(() -> connectionsOf("event-service") == 0);

        assertThat(breakerOf("event-service")).isEqualTo("closed");
        assertThat(EVENT.timesAsked("POST")).isZero();
    }

    @Test
    void waitsForNoDawdler() {
        try (RawLine neverAsks = new RawLine(port);
                RawLine stopsInHeaders = new RawLine(port);
                RawLine stopsInBody = new RawLine(port)) {
            stopsInHeaders.send("GET /workshops HTTP/1.1\r\nHost: local");
            stopsInBody.send("POST /workshops HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n\r\nabc");

            assertThat(neverAsks.read(Duration.ofSeconds(8))).isEmpty();
            assertThat(stopsInHeaders.read(Duration.ofSeconds(8))).doesNotContain(" 200 ");
            assertThat(stopsInBody.read(Duration.ofSeconds(8)))
                    .startsWith("HTTP/1.1 408")
                    .contains("This came too slowly");
        }
        assertThat(EVENT.timesAsked("POST")).isZero();
    }

    @Test
    void keepsConnectionsOfAServiceFromWhoSendsSlowly() {
        List<RawLine> slow = IntStream.range(0, 20)
                .mapToObj(_ -> {
                    RawLine line = new RawLine(port);
                    line.send("POST /workshops HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\nabc");
                    return line;
                })
                .toList();

        assertThat(get("/workshops").statusCode()).isEqualTo(200);
        assertThat(connectionsOf("event-service")).isZero();
        slow.forEach(RawLine::close);
    }

    @Test
    void tellsOperatorsAndNobodyElseHowItIs() {
        TestVisitor operator = new TestVisitor(operatorsPort);

        assertThat(operator.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(operator.get("/actuator/messaging").statusCode()).isEqualTo(200);
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/messaging", "/actuator/services")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(new TestVisitor(operatorsPort).get("/workshops").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String path) {
        return new TestVisitor(port).get(path);
    }

    private List<HttpResponse<String>> all(int many, String path) {
        return IntStream.range(0, many).mapToObj(_ -> VISITORS.submit(() -> get(path))).toList().stream()
                .map(OutageIntegrationTests::result)
                .toList();
    }

    private static HttpResponse<String> result(Future<HttpResponse<String>> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String breakerOf(String service) {
        return seen(service).replaceFirst(".*\"breaker\":\"([a-z-]+)\".*", "$1");
    }

    private int connectionsOf(String service) {
        return Integer.parseInt(seen(service).replaceFirst(".*\"connections\":(\\d+).*", "$1"));
    }

    private String seen(String service) {
        String all = new TestVisitor(operatorsPort).get("/actuator/services").body();
        int start = all.indexOf("{\"name\":\"" + service + "\"");
        return all.substring(start, all.indexOf('}', start));
    }
}

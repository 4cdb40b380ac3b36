package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What hosts' scripts see and do: their own people in full, those of the others in totals. */
class ApiIntegrationTests extends ServiceTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Person claire = new Person(UUID.randomUUID(), "claire@leman.example.org", "Claire", false);
    private final Person li = new Person(UUID.randomUUID(), "li@tianshan.example.org", "Li", false);

    @LocalServerPort
    private int port;

    private Workshop workshop = Samples.workshop(100);

    @BeforeEach
    void publish() {
        workshop = hearOf(Samples.workshop(100));
        employ(Samples.LEMAN.foundationId(), claire.id());
        employ(Samples.TIANSHAN.foundationId(), li.id());
    }

    @Test
    void pagesThroughOwnInviteesAndWithdrawsThoseWhoHaveNotAnswered() {
        invite(claire, Samples.LEMAN.foundationId(), "a", 5);
        invite(li, Samples.TIANSHAN.foundationId(), "b", 2);

        List<JsonNode> own = new ArrayList<>();
        String query = "?limit=2";
        while (query != null) {
            Answer page = get(path("/invitations" + query), claire);
            page.json().path("items").forEach(own::add);
            JsonNode next = page.json().path("next");
            query = next.isNull() ? null : "?limit=2&after=" + next.asString();
            assertThat(page.link() == null).isEqualTo(query == null);
        }
        assertThat(own).hasSize(5).extracting(one -> one.path("id").asString()).doesNotHaveDuplicates();
        assertThat(own)
                .allSatisfy(one -> assertThat(one.path("address").asString()).startsWith("a"));

        String one = path("/invitations/" + own.getFirst().path("id").asString());
        assertThat(get(one, claire).json().path("institution").isMissingNode()).isTrue();
        assertThat(get(one, li).status()).isEqualTo(404);
        assertThat(post(one + "/withdrawal", li, "").status()).isEqualTo(404);
        assertThat(post(one + "/withdrawal", claire, "").status()).isEqualTo(204);
        Answer twice = post(one + "/withdrawal", claire, "");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("/problems/invitation-answered");
        assertThat(get(one, claire).json().path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(get(path("/invitations?limit=501"), claire).body()).contains("\"field\":\"limit\"");
        assertThat(get(path("/invitations?after=x"), claire).body()).contains("\"field\":\"after\"");
    }

    @Test
    void countsOwnPeopleInFullAndThoseOfOthersInTotals() {
        invite(claire, Samples.LEMAN.foundationId(), "a", 3);
        invite(li, Samples.TIANSHAN.foundationId(), "b", 2);
        register(claire, 0, "UZ", "ru");
        String second = register(claire, 1, "TH", "th");
        register(li, 0, "KZ", "kk");
        post("/api/v1/registrations/" + second + "/cancellation", null, "");

        JsonNode seen = get(path("/statistics"), claire).json();
        assertThat(seen.path("own").path("byCountry").toString()).isEqualTo("{\"UZ\":1}");
        assertThat(seen.path("own").path("byLanguage").toString()).isEqualTo("{\"ru\":1}");
        assertThat(seen.path("own").path("byState").toString()).isEqualTo("{\"CANCELLED\":1,\"CONFIRMED\":1}");
        assertThat(seen.path("own").path("byDay").toString()).isEqualTo("{\"2027-04-01\":2}");
        assertThat(seen.path("hosts").size()).isEqualTo(2);
        assertThat(seen.path("hosts").get(1).path("invited").asInt()).isEqualTo(2);
        assertThat(seen.path("hosts").get(1).path("room").asInt()).isEqualTo(1);
        // By country or language, a host sees nothing of another's people.
        assertThat(seen.toString()).doesNotContain("KZ", "kk");
        assertThat(get(path("/statistics"), li).json().path("own").toString())
                .contains("\"byCountry\":{\"KZ\":1}")
                .doesNotContain("UZ");

        String foundation = "/api/v1/foundations/" + Samples.LEMAN.foundationId() + "/statistics";
        JsonNode before =
                get(foundation + "?until=2027-01-01T00:00:00Z", claire).json();
        assertThat(before.path("workshops").asInt()).isZero();
        JsonNode all = get(foundation + "?from=2027-01-01T00:00:00Z", claire).json();
        assertThat(all.path("workshops").asInt()).isPositive();
        assertThat(all.path("registered").asInt()).isPositive();
        assertThat(get(foundation, li).status()).isEqualTo(404);
        assertThat(get(foundation + "?from=2028-01-01T00:00:00Z&until=2027-01-01T00:00:00Z", claire)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void tellsWhoCameByNameAndOfOthersHowMany() {
        invite(claire, Samples.LEMAN.foundationId(), "a", 2);
        invite(li, Samples.TIANSHAN.foundationId(), "b", 1);
        String came = register(claire, 0, "UZ", "ru");
        register(claire, 1, "UZ", "ru");
        String other = register(li, 0, "KZ", "kk");
        clock.setAt(Samples.START);
        assertThat(post("/api/v1/join/" + came, null, "").status()).isEqualTo(200);
        assertThat(post("/api/v1/join/" + other, null, "").status()).isEqualTo(200);

        JsonNode seen = get(path("/attendance"), claire).json();
        assertThat(seen.path("items").size()).isEqualTo(1);
        assertThat(seen.path("items").get(0).path("joinedAt").asString()).isEqualTo("2027-05-14T08:00:00Z");
        assertThat(seen.path("totals")
                        .valueStream()
                        .mapToInt(total -> total.path("joined").asInt()))
                .containsExactlyInAnyOrder(1, 1);
        assertThat(seen.toString()).doesNotContain("\"b0-");
    }

    @Test
    void takesFiftyThousandInviteesInOneCall() {
        // Not public yet, so that nobody is mailed meanwhile.
        workshop = hearOf(Samples.workshop(UUID.randomUUID(), WorkshopState.AGREEING, 100, true, 3));
        List<Map<String, String>> invitees = IntStream.range(0, 50_000)
                .mapToObj(
                        i -> Map.of("address", "p" + i + "-" + workshop.id() + "@example.org", "name", "Участник " + i))
                .toList();
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of("foundationId", Samples.LEMAN.foundationId(), "invitees", invitees));
        Answer invited = post(path("/invitations"), claire, body);

        assertThat(invited.status()).as(invited.body()).isEqualTo(200);
        assertThat(invited.json().path("invited").asInt()).isEqualTo(50_000);
        assertThat(invited.json().path("refused").size()).isZero();
        List<Map<String, String>> more = new ArrayList<>(invitees);
        more.add(Map.of("address", "one-more@example.org"));
        assertThat(post(
                                path("/invitations"),
                                claire,
                                JsonMapper.shared()
                                        .writeValueAsString(
                                                Map.of("foundationId", Samples.LEMAN.foundationId(), "invitees", more)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void letsAParticipantChangeWhatSheToldOfHerself() {
        invite(claire, Samples.LEMAN.foundationId(), "a", 1);
        String token = register(claire, 0, "UZ", "ru");
        Answer changed = send("PATCH", "/api/v1/registrations/" + token, null, "{\"timeZone\":\"Asia/Bangkok\"}", null);
        assertThat(changed.json().path("timeZone").asString()).isEqualTo("Asia/Bangkok");
        assertThat(changed.json().path("language").asString()).isEqualTo("ru");
        assertThat(send("PATCH", "/api/v1/registrations/" + token, null, "{\"timeZone\":\"Mars\"}", null)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusesAnIdempotencyKeyThatIsNoneInsteadOfActingWithoutIt() {
        invite(claire, Samples.LEMAN.foundationId(), "a", 1);
        String path = "/api/v1/invitations/" + invitation(claire, 0) + "/registration";
        Answer refused = send("POST", path, null, form("UZ", "ru"), "k".repeat(201));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/problems/idempotency-key-unusable");
        assertThat(send("POST", path, null, form("UZ", "ru"), "k1").status()).isEqualTo(201);
        assertThat(send("POST", path, null, form("UZ", "ru"), "k1").status()).isEqualTo(201);
        assertThat(send("POST", path, null, form("UZ", "en"), "k1").body())
                .contains("/problems/idempotency-key-reused");
    }

    private void invite(Person host, UUID foundation, String prefix, int count) {
        List<Map<String, String>> invitees = IntStream.range(0, count)
                .mapToObj(i -> Map.of("address", prefix + i + "-" + workshop.id() + "@example.org"))
                .toList();
        String body = JsonMapper.shared().writeValueAsString(Map.of("foundationId", foundation, "invitees", invitees));
        assertThat(post(path("/invitations"), host, body).json().path("invited").asInt())
                .isEqualTo(count);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(path("/invitations"), host)
                        .json()
                        .path("items")
                        .valueStream()
                        .allMatch(one -> one.path("state").asString().equals("ISSUED")));
    }

    /** Has the host's n-th invitee register, and returns the token of her own link. */
    private String register(Person host, int index, String country, String language) {
        Answer registered =
                post("/api/v1/invitations/" + invitation(host, index) + "/registration", null, form(country, language));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        String link = registered.json().path("link").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private String invitation(Person host, int index) {
        String id = get(path("/invitations"), host)
                .json()
                .path("items")
                .get(index)
                .path("id")
                .asString();
        return links.token(Kind.INVITATION, UUID.fromString(id), 1);
    }

    private static String form(String country, String language) {
        return """
                {"name":"Somebody","country":"%s","language":"%s","timeZone":"Asia/Almaty","kind":"ROOM","consent":true}""".formatted(country, language);
    }

    private String path(String rest) {
        return "/api/v1/workshops/" + workshop.id() + rest;
    }

    private Answer get(String path, @Nullable Person person) {
        return send("GET", path, person, "", null);
    }

    private Answer post(String path, @Nullable Person person, String json) {
        return send("POST", path, person, json, null);
    }

    private Answer send(String method, String path, @Nullable Person person, String json, @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        if (person != null) {
            request.header("Authorization", SignedIn.as(person));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Link").orElse(null));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, String body, @Nullable String link) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }
}

package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The story of a workshop's people, through the API. */
class StoryIntegrationTests extends ServiceTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = """
            "name":"Ирина Каримова","country":"UZ","language":"ru","timeZone":"Asia/Tashkent","kind":"%s","consent":true""";

    private final Person claire = new Person(UUID.randomUUID(), "claire@leman.example.org", "Claire Favre", false);

    @LocalServerPort
    private int port;

    @BeforeEach
    void letClaireWorkForLeman() {
        employ(Samples.LEMAN.foundationId(), claire.id());
    }

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void invitesWhenTheWorkshopIsPublishedAndTakesTheInviteeInByHerLink() {
        UUID id = UUID.randomUUID();
        hearOf(Samples.workshop(id, WorkshopState.AGREEING, 1, true, 3));
        Answer pasted = post(
                "/api/v1/workshops/" + id + "/invitations", claire, """
                {"foundationId":"%s","invitees":[{"address":"irina-%s@klinika.example.org","name":"Ирина","language":"ru"},
                {"address":"nobody"}]}""".formatted(Samples.LEMAN.foundationId(), id));
        assertThat(pasted.status()).isEqualTo(200);
        assertThat(pasted.json().get("invited").asInt()).isEqualTo(1);
        assertThat(pasted.json().get("refused").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(toldOf(workshop(id, WorkshopState.AGREEING)))
                .noneMatch(t -> t.type().startsWith("Invitation"));

        Workshop published = hearOf(workshop(id, WorkshopState.PUBLISHED));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> toldOf(published).stream().anyMatch(t -> t.type().equals("InvitationIssued")));
        Told issued = toldOf(published).stream()
                .filter(t -> t.type().equals("InvitationIssued"))
                .findFirst()
                .orElseThrow();
        assertThat(issued.payload()).contains("\"restsOn\":{\"epoch\":1,\"sequence\":7}");

        String token = links.token(Kind.INVITATION, issued.key(), 1);
        Answer registered =
                post("/api/v1/invitations/" + token + "/registration", null, "{" + FORM.formatted("ROOM") + "}");
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.json().get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(told(issued.key())).extracting(Told::type).containsExactly("InvitationIssued", "InvitationAccepted");
        Answer again = post("/api/v1/invitations/" + token + "/registration", null, "{" + FORM.formatted("ROOM") + "}");
        assertThat(again.status()).isEqualTo(200);

        Answer overview = get("/api/v1/workshops/" + id + "/registrations", claire);
        assertThat(overview.json().get("items")).hasSize(1);
        assertThat(overview.json().get("roomTaken").asInt()).isEqualTo(1);
    }

    @Test
    void keepsWhomAHostInvitedWhenItGoes() {
        UUID id = UUID.randomUUID();
        Workshop both = hearOf(Samples.workshop(id, WorkshopState.PUBLISHED, 5, true, 7));
        post("/api/v1/workshops/" + id + "/invitations", claire, """
                {"foundationId":"%s","invitees":[{"address":"irina-%s@klinika.example.org"},
                {"address":"li-%s@klinika.example.org"}]}""".formatted(Samples.LEMAN.foundationId(), id, id));
        await().atMost(Duration.ofSeconds(10)).until(() -> issued(both).size() == 2);
        List<Told> issued = issued(both);
        register(issued.getFirst());

        Workshop without = hearOf(Samples.carriedBy(List.of(Samples.TIANSHAN), id, 8));
        register(issued.getLast());
        assertThat(get("/api/v1/workshops/" + id + "/registrations", claire).status())
                .isEqualTo(404);
        Person li = new Person(UUID.randomUUID(), "li@tianshan.example.org", "Li Wei", false);
        employ(Samples.TIANSHAN.foundationId(), li.id());
        JsonNode seen =
                get("/api/v1/workshops/" + without.id() + "/registrations", li).json();
        assertThat(seen.get("items")).isEmpty();
        assertThat(seen.get("roomTaken").asInt()).isEqualTo(2);
    }

    private List<Told> issued(Workshop workshop) {
        return toldOf(workshop).stream()
                .filter(t -> t.type().equals("InvitationIssued"))
                .toList();
    }

    private void register(Told issued) {
        String token = links.token(Kind.INVITATION, issued.key(), 1);
        assertThat(post("/api/v1/invitations/" + token + "/registration", null, "{" + FORM.formatted("ROOM") + "}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void confirmsAnAddressByCodeAndKeepsAWaitingListThatMovesUp() {
        Workshop workshop = hearOf(Samples.workshop(1));
        JsonNode first = register(workshop, "first-" + workshop.id() + "@example.org");
        JsonNode second = register(workshop, "second-" + workshop.id() + "@example.org");
        assertThat(first.get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(second.get("state").asString()).isEqualTo("WAITLISTED");
        assertThat(second.get("waitingPosition").asInt()).isEqualTo(1);

        Answer cancelled = post("/api/v1" + path(first) + "/cancellation", null, "");

        assertThat(cancelled.json().get("state").asString()).isEqualTo("CANCELLED");
        Answer moved = get("/api/v1" + path(second), null);
        assertThat(moved.json().get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(toldOf(workshop).stream().map(Told::type).filter(t -> !t.equals("PlacesCounted")))
                .containsExactly(
                        "RegistrationRequested",
                        "RegistrationConfirmed",
                        "RegistrationRequested",
                        "RegistrationWaitlisted",
                        "RegistrationCancelled",
                        "RegistrationConfirmed");
    }

    @Test
    void answersTheSameWhoeverAsks() {
        Workshop workshop = hearOf(Samples.workshop(5));
        String address = "known-" + workshop.id() + "@example.org";
        register(workshop, address);
        clock.advance(Duration.ofMinutes(11));

        Answer known = ask(workshop, address);
        Answer unknown = ask(workshop, "unknown-" + workshop.id() + "@example.org");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.json().propertyNames()).isEqualTo(unknown.json().propertyNames());
        UUID asked = UUID.fromString(known.json().get("requestId").asString());
        assertThat(told(asked))
                .singleElement()
                .satisfies(t -> assertThat(t.payload()).doesNotContain("\"alreadyIn\":null"));
        assertThat(post("/api/v1/registrations/requests/" + asked + "/confirmation", null, codeAndForm(asked, "ROOM"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void writesOnceWhenManyAskAtTheSameTime() throws Exception {
        Workshop workshop = hearOf(Samples.workshop(5));
        String address = "many-" + workshop.id() + "@example.org";
        Callable<Answer> asks = () -> ask(workshop, address);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : people.invokeAll(Collections.nCopies(10, asks))) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        }

        assertThat(toldOf(workshop))
                .filteredOn(t -> t.type().equals("RegistrationRequested"))
                .hasSize(1);
    }

    @Test
    void stopsGuessingAfterFiveCodes() {
        Workshop workshop = hearOf(Samples.workshop(5));
        UUID request = UUID.fromString(ask(workshop, "guess-" + workshop.id() + "@example.org")
                .json()
                .get("requestId")
                .asString());
        String wrong = "{\"code\":\"00000000\"," + FORM.formatted("ROOM") + "}";
        for (int i = 0; i < 5; i++) {
            assertThat(post("/api/v1/registrations/requests/" + request + "/confirmation", null, wrong)
                            .status())
                    .isEqualTo(422);
        }

        assertThat(post(
                                "/api/v1/registrations/requests/" + request + "/confirmation",
                                null,
                                codeAndForm(request, "ROOM"))
                        .status())
                .isEqualTo(410);
        assertThat(post(
                                "/api/v1/registrations/requests/" + links.token(Kind.REQUEST, request, 1)
                                        + "/confirmation",
                                null,
                                "{" + FORM.formatted("ROOM") + "}")
                        .status())
                .as("the link still works")
                .isEqualTo(201);
    }

    @Test
    void opensTheDoorInTimeAndRecordsWhoCame() {
        Workshop workshop = hearOf(Samples.workshop(5));
        JsonNode participation = register(workshop, "comes-" + workshop.id() + "@example.org");
        String join = "/api/v1/join/" + path(participation).substring("/registrations/".length());

        assertThat(post(join, null, "").status()).isEqualTo(425);
        clock.setAt(Samples.START.minus(Duration.ofMinutes(15)));
        Answer in = post(join, null, "");
        post(join, null, "");

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.json().get("meetingAddress").asString()).isEqualTo("https://meet.example.org/critical-care-14");
        assertThat(toldOf(workshop))
                .filteredOn(t -> t.type().equals("AttendanceRecorded"))
                .hasSize(1);
        clock.setAt(Samples.END);
        assertThat(post(join, null, "").status()).isEqualTo(410);
    }

    @Test
    void answersARepeatedPostWithTheSameKeyInTheSameWay() {
        Workshop workshop = hearOf(Samples.workshop(5));
        UUID request = UUID.fromString(ask(workshop, "twice-" + workshop.id() + "@example.org")
                .json()
                .get("requestId")
                .asString());
        String path = "/api/v1/registrations/requests/" + links.token(Kind.REQUEST, request, 1) + "/confirmation";
        String body = "{" + FORM.formatted("ROOM") + "}";

        Answer first = send("POST", path, null, body, "key-1");
        Answer second = send("POST", path, null, body, "key-1");
        Answer other = send("POST", path, null, "{" + FORM.formatted("AUDIENCE") + "}", "key-1");

        assertThat(first.status()).isEqualTo(second.status()).isEqualTo(201);
        assertThat(first.json()).isEqualTo(second.json());
        assertThat(other.status()).isEqualTo(422);
    }

    private JsonNode register(Workshop workshop, String address) {
        UUID request =
                UUID.fromString(ask(workshop, address).json().get("requestId").asString());
        Answer registered =
                post("/api/v1/registrations/requests/" + request + "/confirmation", null, codeAndForm(request, "ROOM"));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        return registered.json();
    }

    private Answer ask(Workshop workshop, String address) {
        return post("/api/v1/workshops/" + workshop.id() + "/registrations", null, "{\"address\":\"" + address + "\"}");
    }

    private String codeAndForm(UUID request, String kind) {
        return "{\"code\":\"" + links.code(Kind.REQUEST, request) + "\"," + FORM.formatted(kind) + "}";
    }

    private static String path(JsonNode participation) {
        return URI.create(participation.get("link").asString()).getPath();
    }

    private static Workshop workshop(UUID id, WorkshopState state) {
        return Samples.workshop(id, state, 1, true, 7);
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
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        if (person != null) {
            request.header("Authorization", SignedIn.as(person));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }
}

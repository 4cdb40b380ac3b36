package org.convene.stories.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.stories.Platform;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.Test;

/** Where rights begin and end: ids that don't belong together, members and hosts that leave, fields nobody offered. */
class EdgesTests {

    private static final Call PAGE = new Call("GET", "/");
    private static final Call FORM = new Call("POST", "/");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world = Shared.WORLD;
    private final Caller admin = world.caller(Who.ADMIN);

    @Test
    void takesNoIdOfAnotherHostOrWorkshop() {
        UUID ofB = world.invitee(world.ofB, world.b, world.address("of-b"));
        String withdrawal = "/invitations/" + ofB + "/withdrawal";
        assertThat(post(admin, desk(world.published) + withdrawal).statusCode()).isEqualTo(404);
        assertThat(post(world.ofB, desk(world.agreeing) + withdrawal).statusCode())
                .isEqualTo(404);
        assertThat(get(world.caller(Who.NOBODY), "/invitations/" + world.links.token(Kind.INVITATION, ofB)))
                .isEqualTo(200);

        UUID contact = world.contact(admin, world.agreeing, world.address("contact-of-agreeing"));
        post(admin, desk(world.draft) + "/co-organizers/" + contact + "/withdrawal");
        String asked = "/organize/co-organizing/" + world.links.token(Kind.CO_ORGANIZER, contact);
        assertThat(get(world.caller(Who.NOBODY), asked)).isEqualTo(200);

        String removal = "/organize/foundations/" + world.a + "/members/" + world.ofB.person() + "/removal";
        assertThat(post(admin, removal).statusCode()).isEqualTo(403);
        assertThat(get(world.ofB, "/organize/foundations/" + world.b)).isEqualTo(200);
    }

    @Test
    void tellsAStrangerNothingOfWhatThereIs() {
        Caller stranger = world.caller(Who.STRANGER);
        UUID unknown = UUID.fromString("01900000-0000-7000-8000-000000000000");
        List<String> paths = List.of(
                "/workshops/ID",
                "/organize/workshops/ID",
                "/organize/workshops/ID/agreement",
                "/organize/workshops/ID/log",
                "/organize/workshops/ID/invitations",
                "/organize/workshops/ID/registrations",
                "/organize/workshops/ID/registrations/people.csv",
                "/organize/workshops/ID/emails",
                "/organize/workshops/ID/emails?looks=15",
                "/organize/foundations/ID");
        for (String path : paths) {
            for (UUID there : List.of(world.draft, world.a)) {
                assertThat(answer(stranger, path, there)).as(path).isEqualTo(answer(stranger, path, unknown));
            }
        }
        assertThat(answer(stranger, "/organize/workshops/ID/emails", unknown)).contains("Refresh");
        assertThat(answer(stranger, "/organize/workshops/ID/emails?looks=15", unknown))
                .doesNotContain("Refresh");
    }

    @Test
    void endsAllRightsWithTheMembership() {
        String joining = world.membership(admin, world.a, world.guest.address());
        world.guest.api().post("memberships/" + joining + "/acceptance", Map.of());
        List<String> pages = pages(world.published);
        pages.forEach(page -> await().atMost(SOON).until(() -> get(world.guest, page) == 200));

        post(admin, "/organize/foundations/" + world.a + "/members/" + world.guest.person() + "/removal");
        assertThat(get(world.guest, desk(world.published))).isEqualTo(404);
        assertThat(get(world.guest, "/organize/foundations/" + world.a)).isEqualTo(404);
        pages.forEach(page -> await().atMost(SOON).until(() -> get(world.guest, page) == 404));
    }

    @Test
    void endsAllRightsOfAHostThatLeaves() {
        UUID workshop = published();
        List<String> pages = pages(workshop);
        pages.forEach(page -> await().atMost(SOON).until(() -> get(world.ofB, page) == 200));

        Map<String, Object> alone = Map.of(
                "foundationId", world.a, "kind", "TERMS", "terms", world.terms("Alone"), "hosts", Set.of(world.a));
        admin.api().post("workshops/" + workshop + "/revisions", alone);
        assertThat(get(world.ofB, desk(workshop))).as("until it has signed it").isEqualTo(200);
        world.ofB.api().post("workshops/" + workshop + "/revisions/2/sign-offs", Map.of("foundationId", world.b));
        assertThat(get(world.ofB, desk(workshop))).isEqualTo(404);
        assertThat(get(world.ofB, desk(workshop) + "/log")).isEqualTo(404);
        pages.forEach(page -> await().atMost(SOON).until(() -> get(world.ofB, page) == 404));
    }

    @Test
    void givesNothingToWhoeverDeclinedToCarryIt() {
        UUID asked = world.contact(admin, world.draft, world.address("declining"));
        Caller other = world.caller(Who.OTHER_FOUNDATION);
        String link = "/organize/co-organizing/" + world.links.token(Kind.CO_ORGANIZER, asked);
        assertThat(post(other, link + "/refusal").statusCode()).isEqualTo(200);
        assertThat(post(other, link + "/acceptance", Map.of("foundationId", world.c))
                        .statusCode())
                .isEqualTo(410);
        assertThat(get(other, link)).isEqualTo(410);
        assertThat(get(other, desk(world.draft))).isEqualTo(404);
    }

    @Test
    void hidesAWorkshopFromItsInviteesUntilItIsPublished() {
        String invitations = "workshops/" + world.agreeing + "/invitations";
        String address = world.address("early");
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> admin.api()
                        .post(
                                invitations,
                                Map.of("foundationId", world.a, "invitees", List.of(Map.of("address", address))))
                        .has("invited"));
        UUID early = admin.api()
                .get(invitations)
                .path("items")
                .valueStream()
                .filter(own -> own.path("address").asString().equals(address))
                .map(own -> World.id(own, "id"))
                .findFirst()
                .orElseThrow();
        Caller nobody = world.caller(Who.NOBODY);
        String link = world.links.token(Kind.INVITATION, early);
        for (String path : List.of("/invitations/" + link, "/api/v1/invitations/" + link)) {
            HttpResponse<String> page = nobody.send(PAGE, path, Map.of(), false);
            assertThat(page.statusCode()).as(path).isEqualTo(410);
            assertThat(page.body()).doesNotContain("Rights");
        }
        assertThat(get(nobody, "/workshops/" + world.agreeing)).isEqualTo(404);
    }

    @Test
    void takesNoFieldThatIsNotTheCallersToSet() {
        Map<String, Object> account = Map.of("address", "evil@rights.example.org", "id", UUID.randomUUID());
        refusesJson(admin, "PATCH", "/api/v1/account", account);
        refusesJson(
                admin,
                "POST",
                "/api/v1/workshops",
                Map.of("foundationId", world.a, "terms", world.terms("Mine"), "state", "PUBLISHED"));
        String invitation = world.invitation(admin, world.a, world.address("bound"));
        Map<String, Object> form = new HashMap<>(World.form());
        form.put("address", world.address("evil"));
        form.put("state", "CANCELLED");
        form.put("hostId", world.b.toString());
        refusesJson(admin, "POST", "/api/v1/invitations/" + invitation + "/registration", form);

        HttpResponse<String> registered = post(world.caller(Who.NOBODY), "/invitations/" + invitation, form);
        String link = registered.headers().firstValue("Location").orElseThrow();
        var participation = world.platform.api().get("registrations/" + link.substring(link.lastIndexOf('/') + 1));
        assertThat(participation.path("address").asString()).isEqualTo(world.address("bound"));
        assertThat(participation.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(world.ofB
                        .api()
                        .get("workshops/" + world.published + "/registrations")
                        .toString())
                .doesNotContain(world.address("bound"), world.address("evil"));

        Map<String, Object> own = new HashMap<>(Map.of("name", "Ada", "language", "en", "timeZone", "Europe/Zurich"));
        own.putAll(account);
        post(admin, "/account", own);
        assertThat(admin.api().get("account").path("address").asString()).isEqualTo(admin.address());
    }

    private UUID published() {
        UUID workshop = world.shared();
        world.submit(admin, workshop, world.a);
        world.ofB.api().post("workshops/" + workshop + "/revisions/1/sign-offs", Map.of("foundationId", world.b));
        admin.api().post("workshops/" + workshop + "/publication", Map.of("foundationId", world.a));
        return workshop;
    }

    private static void refusesJson(Caller caller, String method, String path, Map<String, Object> body) {
        HttpResponse<String> answer = caller.send(new Call(method, "/api/v1/"), path, body, false);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isIn(400, 422);
    }

    // All but what is made for each request.
    private static String answer(Caller caller, String path, UUID id) {
        HttpResponse<String> answer = caller.send(PAGE, path.replace("ID", id.toString()), Map.of(), false);
        String refresh =
                answer.headers().firstValue("Refresh").map(" Refresh: "::concat).orElse("");
        return (answer.statusCode() + refresh + "\n" + answer.body())
                .replace(id.toString(), "ID")
                .replaceAll("Reference [0-9a-f]+", "Reference");
    }

    private static List<String> pages(UUID workshop) {
        return Stream.of("/invitations", "/registrations", "/registrations/people.csv", "/emails")
                .map(part -> desk(workshop) + part)
                .toList();
    }

    private static String desk(UUID workshop) {
        return "/organize/workshops/" + workshop;
    }

    private static int get(Caller caller, String path) {
        return caller.send(PAGE, path, Map.of(), false).statusCode();
    }

    private static HttpResponse<String> post(Caller caller, String path) {
        return post(caller, path, Map.of());
    }

    private static HttpResponse<String> post(Caller caller, String path, Map<String, Object> form) {
        return caller.send(FORM, path, form, false);
    }

    private static final class Shared {
        private static final World WORLD = new World(Platform.shared(), "edges");
    }
}

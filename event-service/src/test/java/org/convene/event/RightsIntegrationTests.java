package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may use which route; a route without a line here fails. */
class RightsIntegrationTests extends ServiceTests {

    /**
     * Everybody; anybody signed in; members of a host (404 for others), and who helps one, by editing, or by mail; members;
     * who signs for it, which an organizer doesn't; admins of the foundation; who runs the installation (403 for others).
     */
    private enum Whose {
        EVERYBODYS,
        PERSONS,
        HOSTS,
        HELPERS,
        EDITORS,
        MAILERS,
        MEMBERS,
        SIGNERS,
        ADMINS,
        OPERATORS
    }

    private static final Map<String, Whose> TABLE = table();

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Test
    void knowsEveryRoute() {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.convene.event")) {
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        routes.add(method + " " + pattern);
                    }
                }
            }
        });
        assertThat(routes).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    @Test
    void opensEachRouteToThoseItIsFor() {
        Story story = new Story(this);
        Person organizer = person("Jonas");
        UUID membership = UUID.fromString(call("POST", "/foundations/" + story.leman + "/members", story.claire, """
                        {"address": "jonas@leman.example.org", "role": "ORGANIZER"}""")
                .expecting(202)
                .json()
                .path("membershipId")
                .asString());
        call("POST", "/memberships/" + links.token(Kind.MEMBERSHIP, membership, 1) + "/acceptance", organizer, null)
                .expecting(200);
        Person stranger = person("Sam");
        Person other = person("Olga");
        Person operator = new Person(UUID.randomUUID(), "operator@example.org", "Omar", true);
        story.foundation(other, "Another", "Another", "KZ", "Asia/Almaty");

        Person editor = helper("Edda", "EDIT", story);
        Person registrar = helper("Vera", "REGISTRATIONS", story);
        Person mailer = helper("Max", "MAIL", story);

        TABLE.forEach((route, whose) -> {
            int anonymous = status(route, null, story);
            if (whose == Whose.EVERYBODYS
                    || route.endsWith("GET /workshops/{id}")
                    || route.matches("GET /api/v1/workshops/\\{id}(/terms|/details|/files)?")) {
                assertThat(anonymous).as(route).isNotIn(401, 303);
            } else {
                assertThat(anonymous).as(route).isEqualTo(route.contains("/api/") ? 401 : 303);
            }
            if (whose == Whose.OPERATORS) {
                for (Person none : List.of(stranger, organizer, story.claire)) {
                    assertThat(status(route, none, story)).as(route).isEqualTo(403);
                }
                assertThat(status(route, operator, story)).as(route).isNotIn(401, 403);
                return;
            }
            boolean closed = whose != Whose.EVERYBODYS && whose != Whose.PERSONS;
            for (Person outsider : List.of(stranger, other)) {
                assertThat(status(route, outsider, story)).as(route).matches(it -> closed ? it == 404 : it != 401);
            }
            boolean edits = whose == Whose.EDITORS || whose == Whose.HELPERS;
            assertThat(status(route, editor, story))
                    .as("%s by who helps to edit", route)
                    .matches(it -> helped(it, route, closed, edits));
            assertThat(status(route, registrar, story))
                    .as("%s by who helps with registrations", route)
                    .matches(it -> helped(it, route, closed, whose == Whose.HELPERS));
            boolean mails = whose == Whose.MAILERS || whose == Whose.HELPERS;
            assertThat(status(route, mailer, story))
                    .as("%s by who helps with mail", route)
                    .matches(it -> helped(it, route, closed, mails));
            int byOrganizer = status(route, organizer, story);
            assertThat(byOrganizer)
                    .as(route)
                    .matches(it -> (whose == Whose.ADMINS || whose == Whose.SIGNERS) ? it == 403 : allowed(it, route));
            assertThat(status(route, story.claire, story)).as(route).matches(it -> allowed(it, route));
        });
    }

    @Test
    void showsHostileWordsAsWords() {
        Story story = new Story(this);
        for (String hostile : List.of(
                "<script>alert(1)</script>",
                "\\\"><img src=x onerror=alert(1)>",
                "${7*7} [[${T(java.lang.Runtime).getRuntime()}]]",
                "=HYPERLINK(1)")) {
            String terms =
                    Story.TERMS.replace("Respiratory failure", hostile).replace("Six cases, read together.", hostile);
            call("PUT", "/workshops/" + story.workshop + "/terms", story.claire, terms)
                    .expecting(200);
            for (String path :
                    List.of("", "/agreement", "/conversation", "/checklist", "/messages", "/hours", "/log")) {
                String page = send(get("/organize/workshops/" + story.workshop + path), story.claire)
                        .expecting(200)
                        .body();
                assertThat(page).doesNotContain("<script>alert", "<img src=x", "java.lang.Runtime@");
            }
        }
        call(
                        "PUT",
                        "/workshops/" + story.workshop + "/terms",
                        story.claire,
                        Story.TERMS.replace("Respiratory failure", "a\\r\\nBcc: victim@example.org"))
                .expecting(422);
        call(
                        "POST",
                        "/workshops/" + story.workshop + "/co-organizers",
                        story.claire,
                        "{\"address\": \"inject@example.org\\nBcc: victim@example.org\"}")
                .expecting(422);
        call(
                        "PUT",
                        "/workshops/" + story.workshop + "/details",
                        story.claire,
                        "{\"meetingAddress\": \"javascript:alert(1)\", \"sessions\": []}")
                .expecting(422);
    }

    private Person helper(String name, String right, Story story) {
        Person helper = person(name);
        hearOfAccount(helper);
        call("POST", "/workshops/" + story.workshop + "/helpers", story.claire, """
                        {"foundationId": "%s", "address": "%s", "rights": ["%s"]}""".formatted(
                                story.leman, helper.address(), right))
                .expecting(201);
        return helper;
    }

    private static boolean helped(int status, String route, boolean closed, boolean hers) {
        if (closed) {
            return hers ? allowed(status, route) : status == 404;
        }
        return status != 401;
    }

    private static boolean allowed(int status, String route) {
        // A link that isn't one, and an invitation or a revision that isn't there, are not found by anybody; nor is a
        // draft where only what is published is shown, or a deputy who is no member.
        return status != 401
                && (status != 403 || isLeaving(route))
                && (status != 404
                        || route.matches(
                                ".*\\{(token|number|invitationId|candidateId|postId|messageId|toDoId|fileId|deputyId|helperId|membershipId|language|first|digest)}.*"
                                        + "|GET .*/logo|.*/deputies|.* /embed/.*|.*/(calendar\\.ics|series(\\.ics)?)"));
    }

    // In the other host's name: hers shall go on carrying the story's workshop.
    private static boolean isLeaving(String route) {
        return route.endsWith("{id}/withdrawal") || route.endsWith("/withdrawals");
    }

    private int status(String route, @Nullable Person person, Story story) {
        String[] parts = route.split(" ", 2);
        String path = parts[1].replace(
                        "{id}", (parts[1].contains("/foundations/") ? story.leman : story.workshop).toString())
                .replace("{personId}", story.claire.id().toString())
                .replace("{invitationId}", new UUID(0, 1).toString())
                .replace("{candidateId}", new UUID(0, 1).toString())
                .replace("{postId}", new UUID(0, 1).toString())
                .replace("{helperId}", new UUID(0, 1).toString())
                .replace("{messageId}", new UUID(0, 1).toString())
                .replace("{deputyId}", new UUID(0, 1).toString())
                .replace("{toDoId}", new UUID(0, 1).toString())
                .replace("{fileId}", new UUID(0, 1).toString())
                .replace("{membershipId}", new UUID(0, 1).toString())
                .replace("{number}", "9")
                .replace("{language}", "ru")
                .replace("{first}", new UUID(0, 1).toString())
                .replace("{digest}", "0")
                .replace("{token}", "none");
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(parts[0]), URI.create(path));
        if (path.startsWith("/api/")) {
            request.contentType(MediaType.APPLICATION_JSON).content(RouteBodies.of(path, story));
        } else if (parts[0].equals("POST")) {
            request.header("Sec-Fetch-Site", "same-origin")
                    .param("foundationId", (isLeaving(route) ? story.addis : story.leman).toString())
                    .param("version", "0")
                    .param("seen", "nothing")
                    .param("startsAt", "2100-05-03T08:00:00Z")
                    .param("reason", "why")
                    .param("role", "ORGANIZER")
                    .param("rights", "EDIT")
                    .param("personId", new UUID(0, 1).toString())
                    .param("from", "2027-03-01")
                    .param("to", "2027-03-14")
                    .param("before", "ADMIN")
                    .param("address", "colleague@example.org");
            if (route.endsWith("foundations/{id}")) {
                request.param("name", "F")
                        .param("shortName", "F")
                        .param("country", "CH")
                        .param("timeZone", "Europe/Zurich");
            }
        }
        MockHttpServletResponse response = send(request, person).response();
        String to = String.valueOf(response.getRedirectedUrl());
        return response.getStatus() == 302 && to.startsWith("/sign-in") ? 303 : response.getStatus();
    }

    private static Map<String, Whose> table() {
        Map<String, Whose> table = new TreeMap<>();
        try (InputStream rows = RightsIntegrationTests.class.getResourceAsStream("/rights.txt")) {
            new String(Objects.requireNonNull(rows).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(parts -> table.put(parts[1], Whose.valueOf(parts[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}

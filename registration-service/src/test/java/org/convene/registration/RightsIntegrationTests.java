package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Helpers;
import org.convene.registration.workshop.Workshop;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what: a row for every route, a column for everybody who may try; tokens are forged, ids are real. */
class RightsIntegrationTests extends ServiceTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String FORM = """
            {"name":"A","country":"UZ","language":"ru","timeZone":"Asia/Tashkent","kind":"ROOM","consent":true}""";
    private static final String FIELDS =
            "name=A&country=UZ&language=ru&timeZone=Asia/Tashkent&kind=ROOM&consent=true&code=00000000&address=a%40example.org";

    /** Who works for nobody that carries the workshop. */
    private final Person outsider = new Person(UUID.randomUUID(), "eve@example.org", "Eve", false);

    private final Person member = new Person(UUID.randomUUID(), "claire@leman.example.org", "Claire", false);

    private final Person registrar = new Person(UUID.randomUUID(), "vera@example.org", "Vera", false);

    private final Person mailer = new Person(UUID.randomUUID(), "max@example.org", "Max", false);

    private final Person editor = new Person(UUID.randomUUID(), "edda@example.org", "Edda", false);

    private final Person operator = new Person(UUID.randomUUID(), "op@example.org", "Op", true);

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private Helpers helpers;

    @LocalServerPort
    private int port;

    private static List<Row> rows() {
        return List.of(
                // who has a link needs no account; a forged one opens nothing
                new Row("GET /invitations/{token}", 404, 404, 404, FIELDS),
                new Row("POST /invitations/{token}", 404, 404, 404, FIELDS),
                new Row("POST /invitations/{token}/refusal", 404, 404, 404, FIELDS),
                new Row("GET /registrations/{token}", 404, 404, 404, FIELDS),
                new Row("GET /registrations/{token}/cancellation", 404, 404, 404, FIELDS),
                new Row("POST /registrations/{token}/cancellation", 404, 404, 404, FIELDS),
                new Row("GET /registrations/{token}/details", 404, 404, 404, FIELDS),
                new Row("POST /registrations/{token}/details", 404, 404, 404, FIELDS),
                new Row("GET /registrations/{token}/renewal", 404, 404, 404, FIELDS),
                new Row("POST /registrations/{token}/renewal", 404, 404, 404, FIELDS),
                new Row("POST /api/v1/registrations/{token}/renewal", 404, 404, 404, FORM),
                new Row("POST /api/v1/registrations/links", 202, 202, 202, "{\"address\":\"a@example.org\"}"),
                new Row("GET /registrations/requests/{token}", 404, 404, 404, FIELDS),
                new Row("POST /registrations/requests/{token}", 404, 404, 404, FIELDS),
                new Row("GET /registrations/requests/{id}/code", 200, 200, 200, FIELDS),
                new Row("POST /registrations/requests/{id}/code", 422, 422, 422, FIELDS),
                new Row("GET /registrations/find", 200, 200, 200, FIELDS),
                new Row("POST /registrations/find", 303, 303, 303, FIELDS),
                new Row("GET /join/{token}", 404, 404, 404, FIELDS),
                new Row("POST /join/{token}", 404, 404, 404, FIELDS),
                new Row("GET /workshops/{id}/register", 200, 200, 200, FIELDS),
                new Row("POST /workshops/{id}/register", 303, 303, 303, FIELDS),
                new Row("GET /api/v1/invitations/{token}", 404, 404, 404, FORM),
                new Row("POST /api/v1/invitations/{token}/refusal", 404, 404, 404, FORM),
                new Row("POST /api/v1/invitations/{token}/registration", 404, 404, 404, FORM),
                new Row("GET /api/v1/registrations/{token}", 404, 404, 404, FORM),
                new Row("POST /api/v1/registrations/{token}/cancellation", 404, 404, 404, FORM),
                new Row("POST /api/v1/registrations/requests/{tokenOrId}/confirmation", 410, 410, 410, FORM),
                new Row("POST /api/v1/join/{token}", 404, 404, 404, FORM),
                new Row("POST /api/v1/workshops/{id}/registrations", 202, 202, 202, "{\"address\":\"a@example.org\"}"),
                // the organizers' desk is for members of the hosts alone
                new Row("GET /organize/workshops/{id}/invitations", 303, 404, 200, FIELDS),
                new Row("POST /organize/workshops/{id}/invitations", 303, 404, 422, "list="),
                new Row("POST /organize/workshops/{id}/invitations/{invitationId}/withdrawal", 303, 404, 404, FIELDS),
                new Row("GET /organize/workshops/{id}/registrations", 303, 404, 200, FIELDS),
                new Row("GET /organize/workshops/{id}/registrations/people.csv", 303, 404, 200, FIELDS),
                new Row("PATCH /api/v1/registrations/{token}", 404, 404, 404, "{}"),
                new Row("GET /api/v1/workshops/{id}/invitations", 401, 404, 200, FORM),
                new Row("GET /api/v1/workshops/{id}/invitations/{invitationId}", 401, 404, 404, FORM),
                new Row("POST /api/v1/workshops/{id}/invitations/{invitationId}/withdrawal", 401, 404, 404, FORM),
                new Row("GET /api/v1/workshops/{id}/attendance", 401, 404, 200, FORM),
                new Row("GET /api/v1/workshops/{id}/statistics", 401, 404, 200, FORM),
                // the id is that of a workshop: nobody's foundation
                new Row("GET /api/v1/foundations/{id}/statistics", 401, 404, 404, FORM),
                new Row(
                        "POST /api/v1/workshops/{id}/invitations",
                        401,
                        404,
                        404,
                        "{\"foundationId\":\"" + Samples.TIANSHAN.foundationId() + "\",\"invitees\":[]}"),
                new Row("GET /api/v1/workshops/{id}/registrations", 401, 404, 200, FORM));
    }

    /** Where who only helps is answered like a member; anywhere else like an outsider. */
    private static final Map<String, Set<String>> HELPERS = Map.of(
            Helper.REGISTRATIONS,
            Set.of(
                    "GET /organize/workshops/{id}/invitations",
                    "GET /organize/workshops/{id}/registrations",
                    "GET /organize/workshops/{id}/registrations/people.csv",
                    "GET /api/v1/workshops/{id}/invitations",
                    "GET /api/v1/workshops/{id}/invitations/{invitationId}",
                    "GET /api/v1/workshops/{id}/attendance",
                    "GET /api/v1/workshops/{id}/statistics",
                    "GET /api/v1/workshops/{id}/registrations"),
            Helper.MAIL,
            Set.of(
                    "GET /organize/workshops/{id}/invitations",
                    "POST /organize/workshops/{id}/invitations",
                    "POST /organize/workshops/{id}/invitations/{invitationId}/withdrawal",
                    "GET /api/v1/workshops/{id}/invitations",
                    "GET /api/v1/workshops/{id}/invitations/{invitationId}",
                    "POST /api/v1/workshops/{id}/invitations/{invitationId}/withdrawal",
                    "POST /api/v1/workshops/{id}/invitations"),
            "EDIT",
            Set.of());

    @Test
    void hasARowForEveryRoute() {
        Set<String> routes = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.convene.registration"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows()).extracting(Row::route).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> answersEverybodyAsTheTableSays() {
        Workshop workshop = hearOf(Samples.workshop(3));
        employ(Samples.LEMAN.foundationId(), member.id());
        employ(UUID.randomUUID(), outsider.id());
        Map<String, Person> helping = Map.of(Helper.REGISTRATIONS, registrar, Helper.MAIL, mailer, "EDIT", editor);
        helpers.replace(
                workshop.id(),
                helping.entrySet().stream()
                        .map(each ->
                                new Helper(each.getValue().id(), Samples.LEMAN.foundationId(), Set.of(each.getKey())))
                        .toList());
        Stream<DynamicTest> byHelpers = rows().stream()
                .flatMap(row -> helping.entrySet().stream()
                        .map(each -> test(
                                row,
                                workshop,
                                "who helps with " + each.getKey(),
                                each.getValue(),
                                HELPERS.getOrDefault(each.getKey(), Set.of()).contains(row.route())
                                        ? row.member()
                                        : row.outsider())));
        return Stream.concat(byHelpers, byOthers(workshop));
    }

    private Stream<DynamicTest> byOthers(Workshop workshop) {
        return rows().stream()
                .flatMap(row -> Stream.of(
                        test(row, workshop, "nobody", null, row.nobody()),
                        test(row, workshop, "outsider", outsider, row.outsider()),
                        test(row, workshop, "operator", operator, row.outsider()),
                        test(row, workshop, "member", member, row.member())));
    }

    private DynamicTest test(Row row, Workshop workshop, String actor, @Nullable Person person, int expected) {
        return dynamicTest(
                row.route() + " by " + actor,
                () -> assertThat(status(row, workshop, person)).isEqualTo(expected));
    }

    private int status(Row row, Workshop workshop, @Nullable Person person) throws IOException, InterruptedException {
        String[] route = row.route().split(" ", 2);
        String path = route[1].replace("{id}", workshop.id().toString())
                .replaceAll("\\{[a-zA-Z]*}", UUID.randomUUID().toString());
        boolean api = path.startsWith("/api/");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", api ? "application/json" : "text/html")
                .header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded")
                .method(route[0], HttpRequest.BodyPublishers.ofString(row.body()));
        if (person != null) {
            request.header("Authorization", SignedIn.as(person));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What each gets who tries. */
    private record Row(String route, int nobody, int outsider, int member, String body) {}
}

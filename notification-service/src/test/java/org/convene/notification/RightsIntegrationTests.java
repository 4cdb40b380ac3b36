package org.convene.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.notification.workshop.Helper;
import org.convene.notification.workshop.Helpers;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may use which route, with a link that is forged and ids that are real; a route without a row fails. */
class RightsIntegrationTests extends ServiceTests {

    /**
     * What each gets who tries: nobody in particular, a member of no host, another host's member, her own host's, and
     * an admin of that.
     */
    private record Row(String route, int nobody, int outsider, int otherHost, int ownHost, int ownAdmin) {

        Row(String route, int nobody, int outsider, int otherHost, int ownHost) {
            this(route, nobody, outsider, otherHost, ownHost, ownHost);
        }
    }

    private static final UUID ENDPOINT = UUID.randomUUID();
    private static final UUID MESSAGE = UUID.randomUUID();

    private static final List<Row> ROWS = List.of(
            new Row("GET /organize/workshops/{id}/emails", 303, 404, 200, 200),
            new Row("GET /organize/workshops/{id}/emails/{delivery}", 303, 404, 404, 200),
            new Row("GET /organize/workshops/{id}/emails/{delivery}/html", 303, 404, 404, 200),
            new Row("POST /organize/workshops/{id}/emails/{delivery}/repetition", 303, 404, 404, 302),
            new Row("GET /api/v1/workshops/{id}/emails", 401, 404, 200, 200),
            new Row("GET /api/v1/workshops/{id}/emails/deliveries", 401, 404, 200, 200),
            new Row("GET /api/v1/workshops/{id}/emails/deliveries/{delivery}", 401, 404, 404, 200),
            new Row("POST /api/v1/workshops/{id}/emails/deliveries/{delivery}/repetition", 401, 404, 404, 409),
            new Row("GET /api/v1/preferences/{token}", 404, 404, 404, 404),
            new Row("PUT /api/v1/preferences/{token}", 404, 404, 404, 404),
            new Row("GET /preferences/{token}", 404, 404, 404, 404),
            new Row("POST /preferences/{token}", 404, 404, 404, 404),
            new Row("POST /preferences/{token}/renewal", 404, 404, 404, 404),
            new Row("GET /preferences/{token}/one-click", 404, 404, 404, 404),
            new Row("POST /preferences/{token}/one-click", 404, 404, 404, 404),
            new Row("GET /organize/foundations/{foundation}/webhooks", 303, 404, 404, 403, 200),
            new Row("POST /organize/foundations/{foundation}/webhooks", 303, 404, 404, 403, 422),
            new Row("GET /organize/foundations/{foundation}/webhooks/{endpoint}", 303, 404, 404, 403, 200),
            new Row("POST /organize/foundations/{foundation}/webhooks/{endpoint}", 303, 404, 404, 403, 422),
            new Row("POST /organize/foundations/{foundation}/webhooks/{endpoint}/pause", 303, 404, 404, 403, 302),
            new Row("POST /organize/foundations/{foundation}/webhooks/{endpoint}/resumption", 303, 404, 404, 403, 302),
            new Row("POST /organize/foundations/{foundation}/webhooks/{endpoint}/secret", 303, 404, 404, 403, 200),
            new Row("POST /organize/foundations/{foundation}/webhooks/{endpoint}/test", 303, 404, 404, 403, 302),
            new Row(
                    "GET /organize/foundations/{foundation}/webhooks/{endpoint}/deliveries/{delivery}",
                    303,
                    404,
                    404,
                    403,
                    200),
            new Row(
                    "POST /organize/foundations/{foundation}/webhooks/{endpoint}/deliveries/{delivery}/replay",
                    303,
                    404,
                    404,
                    403,
                    302),
            new Row("POST /organize/foundations/{foundation}/webhooks/{endpoint}/replay", 303, 404, 404, 403, 302),
            new Row("POST /organize/foundations/{foundation}/webhooks/{endpoint}/removal", 303, 404, 404, 403, 302),
            new Row("GET /api/v1/foundations/{foundation}/webhooks", 401, 404, 404, 403, 200),
            new Row("POST /api/v1/foundations/{foundation}/webhooks", 401, 404, 404, 403, 422),
            new Row("GET /api/v1/foundations/{foundation}/webhooks/{endpoint}", 401, 404, 404, 403, 200),
            new Row("PUT /api/v1/foundations/{foundation}/webhooks/{endpoint}", 401, 404, 404, 403, 422),
            new Row("POST /api/v1/foundations/{foundation}/webhooks/{endpoint}/pause", 401, 404, 404, 403, 200),
            new Row("POST /api/v1/foundations/{foundation}/webhooks/{endpoint}/resumption", 401, 404, 404, 403, 200),
            new Row("POST /api/v1/foundations/{foundation}/webhooks/{endpoint}/secret", 401, 404, 404, 403, 201),
            new Row("POST /api/v1/foundations/{foundation}/webhooks/{endpoint}/test", 401, 404, 404, 403, 202),
            new Row("GET /api/v1/foundations/{foundation}/webhooks/{endpoint}/deliveries", 401, 404, 404, 403, 200),
            new Row(
                    "GET /api/v1/foundations/{foundation}/webhooks/{endpoint}/deliveries/{delivery}",
                    401,
                    404,
                    404,
                    403,
                    200),
            new Row(
                    "POST /api/v1/foundations/{foundation}/webhooks/{endpoint}/deliveries/{delivery}/replay",
                    401,
                    404,
                    404,
                    403,
                    202),
            new Row("POST /api/v1/foundations/{foundation}/webhooks/{endpoint}/replay", 401, 404, 404, 403, 422),
            new Row("DELETE /api/v1/foundations/{foundation}/webhooks/{endpoint}", 401, 404, 404, 403, 204));

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private Helpers helpers;

    @Test
    void knowsEveryRoute() {
        Set<String> routes = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.convene.notification"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ROWS).extracting(Row::route).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void answersEverybodyAsTheTableSays() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        UUID delivery = jdbc.sql("SELECT id FROM delivery WHERE invitation_id = ?")
                .param(invitation)
                .query(UUID.class)
                .single();
        Person own = member(LEMAN);
        Person otherHost = member(ADDIS);
        Person outsider = member(UUID.randomUUID());
        Person operator = new Person(UUID.randomUUID(), "op@example.org", "Op", true);

        Person admin = admin(LEMAN);
        Person mailer = new Person(UUID.randomUUID(), "max@example.org", "Max", false);
        Person registrar = new Person(UUID.randomUUID(), "vera@example.org", "Vera", false);
        helpers.replace(
                workshop,
                List.of(
                        new Helper(mailer.id(), LEMAN, Set.of(Helper.MAIL)),
                        new Helper(registrar.id(), LEMAN, Set.of("REGISTRATIONS", "EDIT"))));
        for (Row row : ROWS) {
            subscribe();
            assertThat(status(row, delivery, null)).as(row.route()).isEqualTo(row.nobody());
            assertThat(status(row, delivery, outsider)).as(row.route()).isEqualTo(row.outsider());
            assertThat(status(row, delivery, operator)).as(row.route()).isEqualTo(row.outsider());
            assertThat(status(row, delivery, otherHost)).as(row.route()).isEqualTo(row.otherHost());
            assertThat(status(row, delivery, own)).as(row.route()).isEqualTo(row.ownHost());
            boolean ofMail = row.route().contains("/emails");
            assertThat(status(row, delivery, mailer))
                    .as(row.route())
                    .isEqualTo(ofMail ? row.ownHost() : row.outsider());
            assertThat(status(row, delivery, registrar)).as(row.route()).isEqualTo(row.outsider());
            assertThat(status(row, delivery, admin)).as(row.route()).isEqualTo(row.ownAdmin());
        }
        jdbc.sql("DELETE FROM webhook_endpoint").update();
    }

    private int status(Row row, UUID delivery, @Nullable Person person) {
        String[] route = row.route().split(" ", 2);
        UUID own = route[1].contains("{endpoint}") ? MESSAGE : delivery;
        String path = route[1].replace("{id}", workshop.toString())
                .replace("{foundation}", LEMAN.toString())
                .replace("{endpoint}", ENDPOINT.toString())
                .replace("{delivery}", own.toString())
                .replace("{token}", "dQEAAQ" + "A".repeat(42));
        HttpResponse<String> response;
        if (path.startsWith("/api/")) {
            String body = path.contains("/webhooks") ? "{}" : "{\"all\": true, \"wanted\": []}";
            response = json(route[0], path, route[0].equals("GET") ? "" : body, person);
        } else {
            response = route[0].equals("GET") ? get(path, person) : post(path, "all=true", person);
        }
        return response.statusCode();
    }

    // Its own endpoint, paused as far as the workers go, with one message that failed; anew for each row.
    private void subscribe() {
        jdbc.sql("DELETE FROM webhook_endpoint").update();
        jdbc.sql("""
                INSERT INTO webhook_endpoint (id, foundation_id, address, types, state, key_id, generation, created_at,
                    held_until)
                VALUES (?, ?, 'http://127.0.0.1:9/', '{member.joined}', 'ACTIVE', 1, 1, now(), 'infinity')""").params(ENDPOINT, LEMAN).update();
        jdbc.sql("""
                INSERT INTO webhook_delivery (id, endpoint_id, occurrence, type, payload, state, queued_at, since,
                    next_attempt_at)
                VALUES (?, ?, ?, 'member.joined', '{}', 'FAILED', now(), now(), now())""").params(MESSAGE, ENDPOINT, MESSAGE).update();
    }
}

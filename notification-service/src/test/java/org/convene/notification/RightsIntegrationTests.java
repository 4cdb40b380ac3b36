package org.convene.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may use which route, with a link that is forged and ids that are real; a route without a row fails. */
class RightsIntegrationTests extends ServiceTests {

    /** What each gets who tries: nobody in particular, a member of no host, another host's member, her own host's. */
    private record Row(String route, int nobody, int outsider, int otherHost, int ownHost) {}

    private static final List<Row> ROWS = List.of(
            new Row("GET /organize/workshops/{id}/emails", 303, 404, 200, 200),
            new Row("GET /organize/workshops/{id}/emails/{delivery}", 303, 404, 404, 200),
            new Row("GET /organize/workshops/{id}/emails/{delivery}/html", 303, 404, 404, 200),
            new Row("POST /organize/workshops/{id}/emails/{delivery}/repetition", 303, 404, 404, 302),
            new Row("GET /api/v1/workshops/{id}/emails", 401, 404, 200, 200),
            new Row("GET /preferences/{token}", 404, 404, 404, 404),
            new Row("POST /preferences/{token}", 404, 404, 404, 404),
            new Row("GET /preferences/{token}/one-click", 404, 404, 404, 404),
            new Row("POST /preferences/{token}/one-click", 404, 404, 404, 404));

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

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

        for (Row row : ROWS) {
            assertThat(status(row, delivery, null)).as(row.route()).isEqualTo(row.nobody());
            assertThat(status(row, delivery, outsider)).as(row.route()).isEqualTo(row.outsider());
            assertThat(status(row, delivery, operator)).as(row.route()).isEqualTo(row.outsider());
            assertThat(status(row, delivery, otherHost)).as(row.route()).isEqualTo(row.otherHost());
            assertThat(status(row, delivery, own)).as(row.route()).isEqualTo(row.ownHost());
        }
    }

    private int status(Row row, UUID delivery, @Nullable Person person) {
        String[] route = row.route().split(" ", 2);
        String path = route[1].replace("{id}", workshop.toString())
                .replace("{delivery}", delivery.toString())
                .replace("{token}", "dQEAAQ" + "A".repeat(42));
        HttpResponse<String> response = route[0].equals("GET") ? get(path, person) : post(path, "all=true", person);
        return response.statusCode();
    }
}

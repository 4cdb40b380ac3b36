package org.convene.stories;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.local.demo.Api;
import org.convene.local.demo.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A published workshop with people in every state, for tests that try what nobody should. */
public final class Stage {

    private final Platform platform = Platform.shared();
    private final Organizer member;
    private final String accessToken;
    private final String foundation;
    private final String workshop;
    private final String invitation;
    private final String participation;
    private final String request;

    private Stage() {
        String mark = Long.toString(System.nanoTime(), 36);
        String address = "fuzz-" + mark + "@example.org";
        JsonNode asked = platform.api().post("sign-ins", Map.of("address", address, "timeZone", "Europe/Zurich"));
        accessToken = platform.api()
                .post(
                        "sign-ins/" + asked.path("id").asString() + "/confirmation",
                        Map.of("code", platform.letters().code(address)))
                .path("accessToken")
                .asString();
        member = new Organizer(address, platform.api().as(accessToken));
        foundation = member.foundation("Fuzz " + mark, "Fuzz", "CH", "Europe/Zurich");
        workshop = publish();
        invitation = invited("invited-" + mark + "@example.org");
        participation = registered("taking-part-" + mark + "@example.org");
        request = platform.api()
                .post("workshops/" + workshop + "/registrations", Map.of("address", "asking-" + mark + "@example.org"))
                .path("requestId")
                .asString();
    }

    public static Stage set() {
        return new Stage();
    }

    public URI gateway() {
        return platform.gateway();
    }

    /** The id of the workshop. */
    String workshop() {
        return workshop;
    }

    public String memberToken() {
        return accessToken;
    }

    /** What exists, by the call and the parameter, or by the field that takes it. */
    public Map<String, List<String>> known() {
        return Stream.of(
                        calls(
                                "/api/v1/foundations/{id}",
                                foundation,
                                "",
                                "/members",
                                "/memberships/{membershipId}",
                                "/members/{personId}"),
                        calls(
                                "/api/v1/workshops/{id}",
                                workshop,
                                "",
                                "/terms",
                                "/details",
                                "/co-organizers",
                                "/revisions",
                                "/publication",
                                "/log",
                                "/invitations",
                                "/registrations",
                                "/emails",
                                "/revisions/{number}/sign-offs",
                                "/revisions/{number}/refusals"),
                        Map.of(
                                "/api/v1/invitations/{token} token", List.of(invitation),
                                "/api/v1/invitations/{token}/refusal token", List.of(invitation),
                                "/api/v1/invitations/{token}/registration token", List.of(invitation),
                                "/api/v1/registrations/{token} token", List.of(participation),
                                "/api/v1/join/{token} token", List.of(participation),
                                "/api/v1/registrations/requests/{tokenOrId}/confirmation tokenOrId", List.of(request),
                                "foundationId", List.of(foundation),
                                "timeZone", List.of("Europe/Zurich", "Asia/Tashkent", "UTC")),
                        Map.of(
                                "language", List.of("en", "ru"),
                                "country", List.of("CH", "UZ"),
                                "localStart", List.of("2030-05-14T10:00:00", "2030-05-15T10:00:00"),
                                "address", List.of("a@fuzz.example.org", "b@fuzz.example.org")))
                .flatMap(some -> some.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, List<String>> calls(String path, String id, String... below) {
        return Stream.of(below).collect(Collectors.toMap(call -> path + call + " id", call -> List.of(id)));
    }

    /** What everybody concerned sees, but for the places, which are counted a moment later. */
    public String seen() {
        Api her = member.api();
        return Stream.of(
                        "account",
                        "foundations/" + foundation,
                        "workshops/" + workshop,
                        "workshops/" + workshop + "/log",
                        "workshops/" + workshop + "/invitations",
                        "workshops/" + workshop + "/registrations",
                        "registrations/" + participation)
                .map(path -> uncounted(her.get(path)).toString())
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode uncounted(JsonNode seen) {
        return seen instanceof ObjectNode object ? object.without("places") : seen;
    }

    /** The same, once those who were invited last have their invitations: until then it changes by itself. */
    public String settled() {
        return await("invitations are issued").until(this::seen, seen -> !seen.contains("\"state\":\"WAITING\""));
    }

    /** The joint log, as a host takes it away. */
    String exportedLog() {
        return member.api().get("workshops/" + workshop + "/log/export").toString();
    }

    private String publish() {
        Map<String, Object> terms = Map.of(
                "language",
                "en",
                "title",
                "Whatever comes",
                "purpose",
                "To see that nothing breaks.",
                "localStart",
                platform.future().atTime(10, 0).toString(),
                "timeZone",
                "Europe/Zurich",
                "durationMinutes",
                90,
                "roomPlaces",
                100,
                "audience",
                true);
        String drafted = member.api()
                .post("workshops", Map.of("foundationId", foundation, "terms", terms))
                .path("id")
                .asString();
        member.submit(drafted, foundation, terms);
        member.publish(drafted, foundation);
        return drafted;
    }

    private String invited(String address) {
        // Until registration-service has heard of the workshop, there is none.
        await().ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> member.api()
                        .post(
                                "workshops/" + workshop + "/invitations",
                                Map.of("foundationId", foundation, "invitees", List.of(Map.of("address", address))))
                        .has("invited"));
        return platform.letters().token(address, "/invitations");
    }

    private String registered(String address) {
        String link = platform.api()
                .post(
                        "invitations/" + invited(address) + "/registration",
                        Map.of(
                                "name",
                                "Irina",
                                "country",
                                "UZ",
                                "language",
                                "en",
                                "timeZone",
                                "Asia/Tashkent",
                                "kind",
                                "ROOM",
                                "consent",
                                true))
                .path("link")
                .asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}

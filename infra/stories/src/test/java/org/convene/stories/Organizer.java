package org.convene.stories;

import java.util.Map;
import org.convene.local.demo.Api;
import org.convene.local.demo.Letters;
import tools.jackson.databind.JsonNode;

/** A member of a foundation who works with a script: signs in by the mailed code and holds an access token. */
record Organizer(String address, Api api) {

    static Organizer signIn(Platform platform, String address, String name) {
        Api anonymous = platform.api();
        Letters letters = platform.letters();
        JsonNode asked = anonymous.post("sign-ins", Map.of("address", address, "timeZone", "Europe/Zurich"));
        JsonNode confirmed = anonymous.post(
                "sign-ins/" + asked.path("id").asString() + "/confirmation", Map.of("code", letters.code(address)));
        Api api = anonymous.as(confirmed.path("accessToken").asString());
        api.patch("account", Map.of("name", name));
        return new Organizer(address, api);
    }

    String foundation(String name, String shortName, String country, String timeZone) {
        return api.post("foundations", foundationBody(name, shortName, country, timeZone))
                .path("id")
                .asString();
    }

    static Map<String, Object> foundationBody(String name, String shortName, String country, String timeZone) {
        return Map.of("name", name, "shortName", shortName, "country", country, "timeZone", timeZone);
    }

    /** Asks who has this address to carry a workshop, too. */
    void ask(String other, String workshop) {
        api.post("workshops/" + workshop + "/co-organizers", Map.of("address", other, "message", "With us?"));
    }

    /** Says yes by the mailed link, with a foundation that is registered by that; returns its id. */
    String carry(Letters letters, Map<String, Object> foundation) {
        String token = letters.token(address, "/organize/co-organizing");
        JsonNode joined = api.post("co-organizing/" + token + "/acceptance", Map.of("foundation", foundation));
        return joined.path("hosts")
                .valueStream()
                .filter(host -> host.path("name").asString().equals(foundation.get("name")))
                .map(host -> host.path("foundationId").asString())
                .findFirst()
                .orElseThrow();
    }

    void signOff(String workshop, int revision, String foundation) {
        api.post("workshops/" + workshop + "/revisions/" + revision + "/sign-offs", Map.of("foundationId", foundation));
    }

    int submit(String workshop, String foundation, Map<String, Object> terms) {
        return api.post(
                        "workshops/" + workshop + "/revisions",
                        Map.of("foundationId", foundation, "kind", "TERMS", "terms", terms))
                .path("number")
                .asInt();
    }

    JsonNode publish(String workshop, String foundation) {
        return api.post("workshops/" + workshop + "/publication", Map.of("foundationId", foundation));
    }
}

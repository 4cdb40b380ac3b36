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

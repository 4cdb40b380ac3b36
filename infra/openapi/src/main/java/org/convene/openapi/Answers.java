package org.convene.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How calls are answered when they succeed, and which refusals each of them can meet by its shape. */
final class Answers {

    static final Map<String, String> SUCCESSES = Map.of(
            "200", "Done.",
            "201", "Made.",
            "202", "Taken; somebody hears of it by mail.",
            "204", "Done; there is nothing to say.");

    private Answers() {}

    /** The statuses of refusals, with the names of their descriptions; every other one is the default. */
    static Map<String, String> refusals(JsonNode found) {
        Map<String, String> refusals = new LinkedHashMap<>();
        boolean needsPerson = "required".equals(found.path(Springdoc.PERSON).asString(""));
        if (needsPerson) {
            refusals.put("401", "SignInNeeded");
        }
        if (has(found, "in", "path")) {
            refusals.put("404", "NotFound");
        }
        if (has(found, "name", "If-Match")) {
            refusals.put("412", "ChangedMeanwhile");
        }
        if (found.has("requestBody")) {
            refusals.put("422", "Invalid");
        }
        refusals.put("429", "TooMany");
        refusals.put("default", "Refused");
        return refusals;
    }

    private static boolean has(JsonNode found, String key, String value) {
        return found.path("parameters")
                .valueStream()
                .anyMatch(parameter -> value.equals(parameter.path(key).asString("")));
    }
}

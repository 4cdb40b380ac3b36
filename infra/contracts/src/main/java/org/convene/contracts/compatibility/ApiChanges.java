package org.convene.contracts.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What of a change of an OpenAPI document would break a client that was written, or generated, against it before. */
public final class ApiChanges {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonNode before;
    private final JsonNode now;
    private final List<String> breaks = new ArrayList<>();

    private ApiChanges(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    /** Returns the breaks in words; none of them may happen to a path: they need a new major one. */
    public static List<String> breaking(JsonNode before, JsonNode now) {
        ApiChanges changes = new ApiChanges(before, now);
        before.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> changes.compareCall(path, method)));
        return changes.breaks;
    }

    private void compareCall(Map.Entry<String, JsonNode> path, String method) {
        String call = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
        JsonNode then = path.getValue().path(method);
        JsonNode today = now.path("paths").path(path.getKey()).path(method);
        if (today.isMissingNode()) {
            breaks.add(call + ": is gone");
            return;
        }
        String name = then.path("operationId").asString("");
        if (!name.equals(today.path("operationId").asString(""))) {
            breaks.add(call + ": is no longer called " + name);
        }
        if (isOpen(then) && !isOpen(today)) {
            breaks.add(call + ": now needs a person");
        }
        compareParameters(call, then, today);
        compareBody(call, then.path("requestBody"), today.path("requestBody"));
        compareAnswers(call, then.path("responses"), today.path("responses"));
    }

    private static boolean isOpen(JsonNode operation) {
        JsonNode security = operation.path("security");
        return security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty);
    }

    private void compareParameters(String call, JsonNode then, JsonNode today) {
        for (JsonNode old : then.path("parameters")) {
            Optional<JsonNode> same = parameters(today)
                    .filter(parameter -> key(parameter).equals(key(old)))
                    .findFirst();
            if (same.isEmpty()) {
                breaks.add(call + ", " + key(old) + ": is gone");
                continue;
            }
            compareSchemas(
                    call + ", " + key(old), old.path("schema"), same.get().path("schema"), Way.SENT);
            if (isRequired(same.get()) && !isRequired(old)) {
                breaks.add(call + ", " + key(old) + ": is now required");
            }
        }
        parameters(today)
                .filter(ApiChanges::isRequired)
                .filter(parameter -> parameters(then).noneMatch(old -> key(old).equals(key(parameter))))
                .forEach(parameter -> breaks.add(call + ", " + key(parameter) + ": is new and required"));
    }

    private void compareBody(String call, JsonNode then, JsonNode today) {
        if (isRequired(today) && !isRequired(then)) {
            breaks.add(call + ", body: is now required");
        }
        for (String kind : then.path("content").propertyNames()) {
            JsonNode content = today.path("content").path(kind);
            if (content.isMissingNode()) {
                breaks.add(call + ", body: no longer takes " + kind);
            } else {
                compareSchemas(
                        call + ", body",
                        then.path("content").path(kind).path("schema"),
                        content.path("schema"),
                        Way.SENT);
            }
        }
    }

    private void compareAnswers(String call, JsonNode then, JsonNode today) {
        then.properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> compareAnswer(call + ", answer " + answer.getKey(), answer, today));
        today.propertyNames().stream()
                .filter(status -> status.startsWith("2") && !then.has(status))
                .forEach(status -> breaks.add(call + ", answer " + status + ": is new to its clients"));
    }

    private void compareAnswer(String what, Map.Entry<String, JsonNode> answer, JsonNode today) {
        JsonNode same = today.path(answer.getKey());
        if (same.isMissingNode()) {
            breaks.add(what + ": is gone");
            return;
        }
        answer.getValue().path("headers").propertyNames().stream()
                .filter(header -> !same.path("headers").has(header))
                .forEach(header -> breaks.add(what + ", header " + header + ": is gone"));
        for (String kind : answer.getValue().path("content").propertyNames()) {
            JsonNode content = same.path("content").path(kind);
            if (content.isMissingNode()) {
                breaks.add(what + ": is no longer " + kind);
            } else {
                compareSchemas(
                        what,
                        answer.getValue().path("content").path(kind).path("schema"),
                        content.path("schema"),
                        Way.ANSWERED);
            }
        }
    }

    private void compareSchemas(String what, JsonNode then, JsonNode today, Way way) {
        breaks.addAll(SchemaChanges.breaking(what, then, before, today, now, way));
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return operation.path("parameters").valueStream();
    }

    private static String key(JsonNode parameter) {
        return parameter.path("in").asString("") + " " + parameter.path("name").asString("");
    }

    private static boolean isRequired(JsonNode parameterOrBody) {
        return parameterOrBody.path("required").asBoolean(false);
    }
}

package org.convene.stories.fuzz;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of the API.
 *
 * @param path with its parameters in braces
 * @param call what the document says of it
 */
record Operation(Description description, String method, String path, List<JsonNode> parameters, JsonNode call) {

    /** The schema of its body; empty if it takes none. */
    Optional<JsonNode> body() {
        JsonNode schema = description
                .resolved(call.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** What is not as described in an answer that was not refused. */
    List<String> violations(int status, @Nullable String contentType, String body) {
        JsonNode answer = description.answer(call, status);
        if (answer == null) {
            return List.of("status " + status + " is not described");
        }
        JsonNode schema = answer.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            return body.isEmpty() || answer.has("content") ? List.of() : List.of("a body is not described: " + body);
        }
        return contentType != null && contentType.startsWith("application/json")
                ? description.violations(schema, body)
                : List.of("content type " + contentType + " (expected: application/json)");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

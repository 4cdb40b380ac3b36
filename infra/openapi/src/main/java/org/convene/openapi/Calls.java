package org.convene.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.convene.openapi.Schemas.Way;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of a service: what springdoc found, under the names and with the words that people gave them. */
final class Calls {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Words words;
    private final Schemas schemas;
    private final List<String> speechless = new ArrayList<>();
    private final List<Runnable> bodies = new ArrayList<>();

    Calls(Words words, Schemas schemas) {
        this.words = words;
        this.schemas = schemas;
    }

    /** Returns the paths in alphabetical order. */
    ObjectNode describe(JsonNode found) {
        ObjectNode paths = JSON.createObjectNode();
        Map<String, JsonNode> sorted = new TreeMap<>();
        found.properties().forEach(path -> sorted.put(path.getKey(), path.getValue()));
        sorted.forEach((path, methods) -> {
            ObjectNode described = paths.putObject(path);
            METHODS.stream()
                    .filter(methods::has)
                    .forEach(method -> describe(described, method, path, methods.path(method)));
        });
        // Only now, since what is answered has the first right to a name.
        bodies.forEach(Runnable::run);
        if (!speechless.isEmpty()) {
            throw new IllegalStateException("calls: " + String.join(", ", speechless)
                    + " (expected: a name and a sentence for each in src/test/resources/openapi/" + words.service()
                    + ".yaml)");
        }
        schemas.refuseClashes();
        return paths;
    }

    private void describe(ObjectNode path, String method, String address, JsonNode found) {
        String verb = method.toUpperCase(Locale.ROOT);
        Words.Call call = words.call(verb, address);
        if (call == null) {
            speechless.add(Words.key(verb, address));
            return;
        }
        ObjectNode described = path.putObject(method);
        described.putArray("tags").add(call.tag());
        described.put("operationId", call.name());
        described.put("summary", call.says());
        if (call.words().hasNonNull("more")) {
            described.put("description", call.words().path("more").asString());
        }
        String person = found.path(Springdoc.PERSON).asString("");
        ArrayNode security = described.putArray("security");
        if (person.equals("optional")) {
            security.addObject();
        }
        if (!person.isEmpty()) {
            security.addObject().putArray("accessToken");
        }
        describeParameters(described, found, call);
        JsonNode content = found.path("requestBody").path("content");
        if (content.isObject()) {
            ObjectNode body = described.putObject("requestBody");
            body.put("required", found.path("requestBody").path("required").asBoolean(false));
            JsonNode schema = content.valueStream().findFirst().orElseThrow().path("schema");
            if (isFile(schema)) {
                // Some bytes, of whatever type their sender says that they are.
                body.putObject("content")
                        .putObject("application/octet-stream")
                        .putObject("schema")
                        .put("type", "string")
                        .put("format", "binary");
            } else {
                ObjectNode json = body.putObject("content").putObject("application/json");
                bodies.add(() -> json.set("schema", resolved(schema, Way.SENT)));
            }
        }
        describeAnswers(described.putObject("responses"), found, call);
    }

    // Where a form may carry it as well, what is found is that form with its one part.
    private static boolean isFile(JsonNode schema) {
        JsonNode parts = schema.path("properties");
        JsonNode file = parts.size() == 1 ? parts.valueStream().findFirst().orElseThrow() : schema;
        return Set.of("byte", "binary").contains(file.path("format").asString(""));
    }

    private void describeParameters(ObjectNode described, JsonNode found, Words.Call call) {
        if (found.path("parameters").isEmpty()) {
            return;
        }
        ArrayNode parameters = described.putArray("parameters");
        for (JsonNode parameter : found.path("parameters")) {
            String name = parameter.path("name").asString();
            JsonNode said = words.field(call.name(), name);
            ObjectNode written = parameters.addObject();
            written.put("name", name).put("in", parameter.path("in").asString());
            written.put("required", parameter.path("required").asBoolean(false));
            if (said.hasNonNull("says")) {
                written.put("description", said.path("says").asString());
            }
            ObjectNode schema = (ObjectNode) resolved(parameter.path("schema"), Way.SENT);
            if (said.path("limits").isObject()) {
                schema.setAll((ObjectNode) said.path("limits"));
            }
            Integer most = call.most();
            if (name.equals("limit") && most != null) {
                schema.put("minimum", 1).put("maximum", most);
            }
            written.set("schema", schema);
            if (said.has("example")) {
                written.set("example", said.path("example"));
            }
        }
    }

    private void describeAnswers(ObjectNode answers, JsonNode found, Words.Call call) {
        JsonNode success = found.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow()
                .getValue();
        List<String> statuses = call.answers().isArray()
                ? call.answers().valueStream().map(JsonNode::asString).toList()
                : found.path("responses").propertyNames().stream().toList();
        for (String status : statuses) {
            ObjectNode answer = answers.putObject(status);
            answer.put("description", Answers.SUCCESSES.getOrDefault(status, "Done."));
            for (JsonNode header : call.headers()) {
                answer.withObjectProperty("headers")
                        .putObject(header.asString())
                        .put("$ref", "#/components/headers/" + header.asString().replace("-", ""));
            }
            JsonNode content = success.path("content");
            if (content.isObject() && !content.isEmpty()) {
                answer.putObject("content")
                        .putObject("application/json")
                        .set(
                                "schema",
                                resolved(
                                        content.valueStream()
                                                .findFirst()
                                                .orElseThrow()
                                                .path("schema"),
                                        Way.ANSWERED));
            }
        }
        Answers.refusals(found)
                .forEach((status, name) -> answers.putObject(status).put("$ref", "#/components/responses/" + name));
    }

    /** The schema with springdoc's references to classes replaced by ours. */
    private JsonNode resolved(JsonNode schema, Way way) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString();
            String type = name.substring(name.lastIndexOf('/') + 1);
            return SchemaNames.itemOfPage(type)
                    .map(item -> schemas.pageOf(item, way))
                    .orElseGet(() -> schemas.reference(SchemaNames.classOf(type), way));
        }
        ObjectNode copy = ((ObjectNode) schema).deepCopy();
        if (copy.has("items")) {
            copy.set("items", resolved(copy.path("items"), way));
        }
        return copy;
    }
}

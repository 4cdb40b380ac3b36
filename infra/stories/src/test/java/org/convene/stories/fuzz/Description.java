package org.convene.stories.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of one service: its calls, and what their answers promise. */
final class Description {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    private Description(JsonNode document) {
        this.document = document;
    }

    static Description of(String service) {
        try (InputStream file = Description.class.getResourceAsStream("/openapi/" + service + ".json")) {
            if (file == null) {
                throw new IllegalStateException(
                        "openapi/" + service + ".json: not there (expected: beside the contracts)");
            }
            return new Description(JsonMapper.shared().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every call, in the order of the document. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(call -> METHODS.contains(call.getKey()))
                        .map(call -> new Operation(
                                this,
                                call.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                parameters(path.getValue(), call.getValue()),
                                call.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    /** The names of the problems that a caller has to expect. */
    Set<String> problems() {
        return new TreeSet<>(document.path("x-problem-types").propertyNames());
    }

    private List<JsonNode> parameters(JsonNode path, JsonNode call) {
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        call.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    /** What a node says, where it only points to another. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }

    /** What an answer of this status promises of its body; null if it says nothing of it. */
    @Nullable JsonNode answer(JsonNode call, int status) {
        JsonNode answers = call.path("responses");
        JsonNode answer = answers.has(Integer.toString(status))
                ? answers.path(Integer.toString(status))
                : answers.path(status >= 400 ? "4XX" : "default");
        return answer.isMissingNode() ? null : resolved(answer);
    }

    /** Returns what is wrong with a body. */
    List<String> violations(JsonNode schema, String body) {
        return schemas
                .computeIfAbsent(schema, this::compiled)
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        whole.set("components", document.path("components"));
        return REGISTRY.getSchema(whole.toString(), InputFormat.JSON);
    }
}

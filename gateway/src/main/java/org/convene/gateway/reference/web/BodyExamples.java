package org.convene.gateway.reference.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies that will do out of the examples of their fields; what is optional and has no example is left out. */
final class BodyExamples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;

    BodyExamples(JsonNode document) {
        this.document = document;
    }

    String of(JsonNode schema) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value(schema));
    }

    private JsonNode value(JsonNode schema) {
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asString().substring(1)));
        }
        if (schema.has("examples")) {
            return schema.path("examples").path(0);
        }
        if (schema.has("anyOf")) {
            return value(schema.path("anyOf").path(0));
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asString() : type.asString("")) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(value(schema.path("items")));
            case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(false);
            default ->
                NODES.stringNode("uuid".equals(schema.path("format").asString("")) ? new UUID(0, 0).toString() : "…");
        };
    }

    private ObjectNode object(JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean told = property.getValue().has("examples")
                    || !TypeNotation.nameOf(property.getValue()).isEmpty();
            if (told || required.contains(property.getKey())) {
                object.set(property.getKey(), value(property.getValue()));
            }
        }
        return object;
    }
}

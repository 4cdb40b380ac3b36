package org.convene.gateway.reference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A schema in one line without words, the same in every language: {@code string(uuid)}, {@code string ≤ 200},
 * {@code integer 15…1440}, {@code Session[] | null}.
 */
final class TypeNotation {

    private TypeNotation() {}

    static String of(JsonNode schema) {
        if (schema.has("$ref")) {
            return nameOf(schema);
        }
        if (schema.has("anyOf")) {
            return schema.path("anyOf").valueStream().map(TypeNotation::of).collect(Collectors.joining(" | "));
        }
        if (schema.has("const")) {
            return schema.path("const").toString();
        }
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "));
        }
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asString()));
        } else {
            types.add(type.asString(""));
        }
        return types.stream().map(one -> one(one, schema)).collect(Collectors.joining(" | "));
    }

    /** The name of the schema that is referred to, also by the items of a list; empty if none is. */
    static String nameOf(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asString();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("anyOf")) {
            return nameOf(schema.path("anyOf").path(0));
        }
        return schema.has("items") ? nameOf(schema.path("items")) : "";
    }

    private static String one(String type, JsonNode schema) {
        return switch (type) {
            case "array" -> of(schema.path("items")) + "[]" + limits(schema, "minItems", "maxItems");
            case "string" -> withFormat(type, schema) + limits(schema, "minLength", "maxLength");
            case "integer", "number" -> type + limits(schema, "minimum", "maximum");
            default -> type;
        };
    }

    private static String withFormat(String type, JsonNode schema) {
        return schema.has("format") ? type + "(" + schema.path("format").asString() + ")" : type;
    }

    private static String limits(JsonNode schema, String lower, String upper) {
        boolean from = schema.has(lower);
        boolean to = schema.has(upper);
        if (from && to) {
            return " " + schema.path(lower) + "…" + schema.path(upper);
        }
        return from ? " ≥ " + schema.path(lower) : to ? " ≤ " + schema.path(upper) : "";
    }
}

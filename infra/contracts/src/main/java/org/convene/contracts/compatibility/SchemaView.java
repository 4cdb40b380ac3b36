package org.convene.contracts.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON Schema with its reference followed and its nullability told apart, however that was written. */
record SchemaView(JsonNode schema, Set<String> types) {

    private static final List<String> COMBINED = List.of("allOf", "anyOf", "oneOf", "not", "if");

    static SchemaView of(JsonNode schema, JsonNode document) {
        Set<String> types = new TreeSet<>();
        JsonNode inner = schema;
        List<JsonNode> choices = new ArrayList<>();
        schema.path("anyOf").forEach(choices::add);
        schema.path("oneOf").forEach(choices::add);
        List<JsonNode> real = choices.stream()
                .filter(choice -> !"null".equals(choice.path("type").asString("")))
                .toList();
        if (real.size() == 1) {
            inner = real.getFirst();
            if (real.size() < choices.size()) {
                types.add("null");
            }
        }
        if (inner.has("$ref")) {
            inner = document.at(inner.path("$ref").asString().substring(1));
        }
        JsonNode type = inner.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asString()));
        } else if (type.isString()) {
            types.add(type.asString());
        }
        return new SchemaView(inner, types);
    }

    /** A type of one that the other does not have; an integer is a number, too. */
    @Nullable String typeBeyond(SchemaView other) {
        if (other.types.isEmpty()) {
            return null;
        }
        return types.stream()
                .filter(type -> !other.types.contains(type))
                .filter(type -> !(type.equals("integer") && other.types.contains("number")))
                .findFirst()
                .orElse(types.isEmpty() ? "anything" : null);
    }

    boolean isCombined() {
        return COMBINED.stream().anyMatch(schema::has);
    }

    /** The values of an enumeration or a constant as text; empty if any value will do. */
    List<String> values() {
        JsonNode values = schema.path("enum");
        if (values.isArray()) {
            return values.valueStream().map(JsonNode::toString).toList();
        }
        return schema.has("const") ? List.of(schema.path("const").toString()) : List.of();
    }

    Set<String> required() {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        return required;
    }

    JsonNode property(String name) {
        return schema.path("properties").path(name);
    }

    String text(String keyword) {
        return schema.path(keyword).asString("");
    }
}

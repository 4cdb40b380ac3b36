package org.convene.stories.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convene.testing.input.NastyText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values from schemas: such as they ask for, spoilt in one place, or anything at all. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e300",
            "9223372036854775808",
            "\"\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "{\"a\":{\"b\":null}}");

    /** Texts of every shape that a pattern may ask for. */
    private static final List<String> SHAPES = List.of(
            "2030-05-14T10:00:00",
            "2030-05-14T10:00",
            "2030-05-14",
            "+02:00",
            "#2a5fb5",
            "ABCD-EFGH",
            "CH",
            "en",
            "12");

    private final Random random;
    private final Map<String, List<String>> known;

    /** @param known values that exist, by the names of fields and parameters that take them */
    Values(Random random, Map<String, List<String>> known) {
        this.random = random;
        this.known = known;
    }

    /** A value as the schema wants it. */
    JsonNode right(Description description, JsonNode schema, String name) {
        JsonNode wanted = description.resolved(schema);
        if (known.containsKey(name) && random.nextInt(8) > 0) {
            return NODES.stringNode(any(known.getOrDefault(name, List.of())));
        }
        if (wanted.has("const")) {
            return wanted.path("const");
        }
        if (wanted.has("enum")) {
            return wanted.path("enum").get(random.nextInt(wanted.path("enum").size()));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (wanted.has(choice)) {
                return right(
                        description,
                        wanted.path(choice)
                                .get(random.nextInt(wanted.path(choice).size())),
                        name);
            }
        }
        return switch (type(wanted)) {
            case "object" -> object(description, wanted);
            case "array" -> list(description, wanted, name);
            case "integer" -> NODES.numberNode(whole(wanted));
            case "number" -> NODES.numberNode(random.nextDouble() * 100);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text(wanted));
        };
    }

    private String type(JsonNode wanted) {
        JsonNode type = wanted.path("type");
        if (type.isArray()) {
            return random.nextInt(5) == 0
                    ? type.get(random.nextInt(type.size())).asString()
                    : type.get(0).asString();
        }
        return type.isMissingNode() && wanted.has("properties") ? "object" : type.asString("string");
    }

    private ObjectNode object(Description description, JsonNode wanted) {
        List<String> required = new ArrayList<>();
        wanted.path("required").forEach(name -> required.add(name.asString()));
        ObjectNode object = NODES.objectNode();
        wanted.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) > 0) {
                object.set(property.getKey(), right(description, property.getValue(), property.getKey()));
            }
        });
        return object;
    }

    private ArrayNode list(Description description, JsonNode wanted, String name) {
        ArrayNode list = NODES.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(right(description, wanted.path("items"), name));
        }
        return list;
    }

    private long whole(JsonNode wanted) {
        long least = wanted.path("minimum").asLong(0);
        long most = Math.max(least, wanted.path("maximum").asLong(least + 1_000));
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> random.nextLong(least, Math.max(least + 1, most));
        };
    }

    private String text(JsonNode wanted) {
        if (wanted.has("examples") || wanted.has("example")) {
            return wanted.has("example")
                    ? wanted.path("example").asString()
                    : wanted.path("examples").get(0).asString();
        }
        if (wanted.has("pattern")) {
            return SHAPES.stream()
                    .filter(Pattern.compile(wanted.path("pattern").asString()).asPredicate())
                    .findFirst()
                    .orElse("w");
        }
        return switch (wanted.path("format").asString("")) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date-time" -> "2030-05-14T08:00:00Z";
            case "date" -> "2030-05-14";
            case "email" -> "p" + random.nextInt(1_000) + "@fuzz.example.org";
            case "uri" -> "https://example.org/" + random.nextInt(100);
            default -> "w".repeat(Math.max(wanted.path("minLength").asInt(1), 1)) + random.nextInt(1_000);
        };
    }

    /** The same with one thing in it spoilt. */
    JsonNode spoilt(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty() && random.nextInt(6) > 0) {
            String name = any(List.copyOf(object.propertyNames()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "x", object.path(name));
                default -> object.set(name, spoilt(object.path(name)));
            }
            return object;
        }
        if (value instanceof ArrayNode list && !list.isEmpty() && random.nextInt(4) > 0) {
            int place = random.nextInt(list.size());
            list.set(place, spoilt(list.get(place)));
            return list;
        }
        return nonsense();
    }

    /** Anything at all. */
    JsonNode nonsense() {
        return random.nextBoolean()
                ? NODES.stringNode(nastyText())
                : JsonMapper.shared().readTree(any(LITERALS));
    }

    String nastyText() {
        return any(NastyText.all()).text();
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

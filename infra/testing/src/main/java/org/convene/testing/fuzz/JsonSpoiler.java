package org.convene.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils JSON where it hurts: a field is missing, null, of another type, of another field, far too large or too deep. */
public final class JsonSpoiler {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What no tree can hold is put in as text afterwards. */
    private static final List<Raw> RAW = List.of(
            new Raw("~deep~", "[".repeat(20_000) + "]".repeat(20_000)),
            new Raw("~exponent~", "1e999999999"),
            new Raw("~digits~", "9".repeat(5_000)),
            new Raw("~long~", "9223372036854775808"),
            new Raw("~huge~", "\"" + "h".repeat(300_000) + "\""),
            new Raw("~not a number~", "NaN"));

    private final RandomGenerator random;
    private final Spoiler spoiler;

    public JsonSpoiler(RandomGenerator random) {
        this.random = random;
        spoiler = new Spoiler(random);
    }

    private record Raw(String name, String json) {}

    /** A field of an object or an element of an array. */
    private record Place(JsonNode parent, String name, int index) {

        JsonNode value() {
            return parent instanceof ObjectNode ? parent.path(name) : parent.path(index);
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else if (parent instanceof ArrayNode array) {
                array.remove(index);
            }
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else if (parent instanceof ArrayNode array && index < array.size()) {
                array.set(index, value);
            }
        }
    }

    /** The document with one to three places spoilt, or, seldom, spoilt as bytes. */
    public byte[] spoilt(String right) {
        JsonNode tree = JSON.readTree(right);
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<Place> places = new ArrayList<>();
            collect(tree, places);
            if (!places.isEmpty()) {
                spoil(places.get(random.nextInt(places.size())), places);
            }
        }
        String json = JSON.writeValueAsString(tree);
        for (Raw raw : RAW) {
            json = json.replace('"' + raw.name() + '"', raw.json());
        }
        return switch (random.nextInt(12)) {
            case 0 -> spoiler.bytes(json.getBytes(StandardCharsets.UTF_8));
            case 1 -> spoiler.utf8(json);
            default -> json.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode) {
            for (String name : node.propertyNames()) {
                places.add(new Place(node, name, -1));
                collect(node.path(name), places);
            }
        } else if (node instanceof ArrayNode) {
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(node, "", i));
                collect(node.path(i), places);
            }
        }
    }

    private void spoil(Place place, List<Place> places) {
        switch (random.nextInt(8)) {
            case 0 -> place.remove();
            case 1 -> place.set(NODES.nullNode());
            case 2 ->
                place.set(places.get(random.nextInt(places.size())).value().deepCopy());
            case 3 -> place.set(NODES.stringNode(spoiler.word()));
            case 4 -> place.set(NODES.stringNode(spoiler.text(place.value().asString(""))));
            case 5 ->
                place.set(NODES.stringNode(RAW.get(random.nextInt(RAW.size())).name()));
            case 6 -> place.set(otherType());
            default -> place.set(NODES.numberNode(random.nextLong()));
        }
    }

    private JsonNode otherType() {
        return switch (random.nextInt(5)) {
            case 0 -> NODES.booleanNode(random.nextBoolean());
            case 1 -> NODES.numberNode(-1.5e300);
            case 2 -> NODES.arrayNode();
            case 3 -> NODES.objectNode();
            default -> NODES.stringNode("");
        };
    }
}

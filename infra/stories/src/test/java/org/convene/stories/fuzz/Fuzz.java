package org.convene.stories.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes up requests; the same seed makes up the same ones. */
final class Fuzz {

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "application/json;charset=utf-16",
            "x");

    private enum Sense {
        RIGHT,
        NEARLY,
        NONE
    }

    private final Random random;
    private final Values values;

    Fuzz(long seed, Map<String, List<String>> known) {
        this.random = new Random(seed);
        this.values = new Values(random, known);
    }

    FuzzedRequest next(List<Operation> operations) {
        Operation operation = values.any(operations);
        Sense sense = values.any(List.of(Sense.values()));
        Map<String, String> headers =
                new LinkedHashMap<>(Map.of("Accept", "application/json", "Accept-Language", "en"));
        return new FuzzedRequest(
                operation, target(operation, sense, headers), headers, body(operation, sense, headers));
    }

    private String target(Operation operation, Sense sense, Map<String, String> headers) {
        String path = operation.path();
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString();
            boolean wrong = sense == Sense.NONE && random.nextInt(3) == 0;
            switch (parameter.path("in").asString()) {
                case "path" ->
                    path = path.replace(
                            "{" + name + "}",
                            encoded(inPath(
                                    wrong
                                            ? values.nastyText()
                                            : right(operation, parameter, operation.path() + " " + name))));
                case "query" -> {
                    if (random.nextBoolean()) {
                        query.add(name + "=" + encoded(wrong ? values.nastyText() : right(operation, parameter, name)));
                    }
                }
                case "header" -> {
                    if (random.nextInt(3) == 0) {
                        headers.put(name, right(operation, parameter, name).replaceAll("[^ -~]", "?"));
                    }
                }
                default -> {}
            }
        }
        return path + query;
    }

    private String right(Operation operation, JsonNode parameter, String name) {
        return values.right(operation.description(), parameter.path("schema"), name)
                .asString("x");
    }

    private @Nullable String body(Operation operation, Sense sense, Map<String, String> headers) {
        if (operation.body().isEmpty()) {
            return sense == Sense.NONE && !operation.reads() ? values.nonsense().toString() : null;
        }
        JsonNode right = values.right(operation.description(), operation.body().get(), "");
        headers.put("Content-Type", sense == Sense.NONE ? values.any(TYPES) : "application/json");
        return switch (sense) {
            case RIGHT -> right.toString();
            case NEARLY -> values.spoilt(right).toString();
            case NONE ->
                switch (random.nextInt(4)) {
                    case 0 -> null;
                    case 1 -> values.nastyText();
                    case 2 ->
                        right.toString()
                                .substring(0, random.nextInt(right.toString().length()));
                    default -> values.nonsense().toString();
                };
        };
    }

    // A slash in a segment, and what no address may hold, is refused before it reaches us.
    private static String inPath(String text) {
        String segment = text.replaceAll("[/\\\\;%\\p{Cntrl}]", "").strip();
        return segment.isEmpty() || segment.matches("\\.+")
                ? "x"
                : segment.substring(0, Math.min(200, segment.length()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.convene.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API of the whole platform in one OpenAPI document, joined from those of its services. */
public final class JoinedApi {

    /** Who has a part of the API, in the order of its chapters. */
    public static final List<String> SERVICES =
            List.of("gateway", "event-service", "registration-service", "notification-service");

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private JoinedApi() {}

    /** Joins the committed documents {@code openapi/<service>.json}. */
    public static ObjectNode document() {
        return join(SERVICES.stream().map(JoinedApi::committed).toList());
    }

    /**
     * Joins documents.
     *
     * @throws IllegalStateException if two of them tell of the same path or call, or mean different things by one name
     */
    static ObjectNode join(List<ObjectNode> documents) {
        ObjectNode joined = documents.getFirst().deepCopy();
        ArrayNode tags = joined.withArrayProperty("tags");
        Map<String, JsonNode> paths = new TreeMap<>();
        add(paths, joined.path("paths"), "path", false);
        for (ObjectNode document : documents.subList(1, documents.size())) {
            document.path("tags").forEach(tags::add);
            add(paths, document.path("paths"), "path", false);
            document.path("components")
                    .properties()
                    .forEach(kind -> addAll(
                            joined.withObjectProperty("components").withObjectProperty(kind.getKey()),
                            kind.getValue(),
                            kind.getKey()));
            ObjectNode types = joined.withObjectProperty("x-problem-types");
            document.path("x-problem-types").properties().forEach(type -> types.set(type.getKey(), type.getValue()));
        }
        ObjectNode sorted = joined.putObject("paths");
        paths.forEach(sorted::set);
        requireUniqueNames(sorted);
        return joined;
    }

    private static void addAll(ObjectNode joined, JsonNode more, String what) {
        Map<String, JsonNode> all = new TreeMap<>();
        add(all, joined, what, true);
        add(all, more, what, true);
        joined.removeAll();
        all.forEach(joined::set);
    }

    private static void add(Map<String, JsonNode> joined, JsonNode more, String what, boolean mayBeSame) {
        for (Map.Entry<String, JsonNode> entry : more.properties()) {
            JsonNode other = joined.put(entry.getKey(), entry.getValue());
            if (other != null && !(mayBeSame && other.equals(entry.getValue()))) {
                throw new IllegalStateException(what + ": " + entry.getKey() + " (expected: in one service only)");
            }
        }
    }

    private static void requireUniqueNames(ObjectNode paths) {
        Set<String> names = new HashSet<>();
        for (JsonNode path : paths) {
            METHODS.stream()
                    .filter(path::has)
                    .map(method -> path.path(method).path("operationId").asString())
                    .filter(name -> !names.add(name))
                    .forEach(name -> {
                        throw new IllegalStateException("operationId: " + name + " (expected: of one call only)");
                    });
        }
    }

    private static ObjectNode committed(String service) {
        String name = "/openapi/" + service + ".json";
        try (InputStream in = JoinedApi.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("document: " + name + " (expected: written by ./convene api)");
            }
            return (ObjectNode) JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

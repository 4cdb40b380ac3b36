package org.convene.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program cannot read from code: how calls are named and what they do. A service's own words are in its test
 * resource {@code openapi/<service>.yaml}, those that all services share in {@code openapi/common.yaml}.
 */
record Words(String service, JsonNode own, JsonNode common) {

    private static final String PREFIX = "/api/v1";

    static Words of(String service) {
        return new Words(service, read(service), read("common"));
    }

    /**
     * One call.
     *
     * @param words what is said of it, see the service's file
     */
    record Call(String tag, JsonNode words) {

        String name() {
            return words.path("name").asString();
        }

        String says() {
            return words.path("says").asString();
        }

        JsonNode answers() {
            return words.path("answers");
        }

        JsonNode headers() {
            return words.path("headers");
        }

        /** The longest page of a list, where it is not to be read from code. */
        @Nullable Integer most() {
            return words.has("most") ? words.path("most").asInt() : null;
        }
    }

    /** Returns null if the call has no words yet. */
    @Nullable Call call(String method, String path) {
        String key = key(method, path);
        for (Map.Entry<String, JsonNode> tag : tags().properties()) {
            JsonNode words = tag.getValue().path("calls").path(key);
            if (words.hasNonNull("name") && words.hasNonNull("says")) {
                return new Call(tag.getKey(), words);
            }
        }
        return null;
    }

    static String key(String method, String path) {
        return method + " " + (path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path);
    }

    JsonNode tags() {
        return own.path("tags");
    }

    /** Another name than the rule gives a class, such as {@code AccountApi.Shown: Account}. */
    @Nullable String schemaName(String simpleName) {
        return own.path("schemas").path(simpleName).asString(null);
    }

    @Nullable String schemaSays(String schema) {
        return own.path("says").path(schema).asString(null);
    }

    /** What is said of a field or parameter: {@code says} and an {@code example}, both of them optional. */
    JsonNode field(String schema, String name) {
        for (JsonNode fields : new JsonNode[] {own.path("fields"), common.path("fields")}) {
            for (String key : new String[] {schema + "." + name, name}) {
                if (fields.has(key)) {
                    return fields.path(key);
                }
            }
        }
        return JsonMapper.shared().missingNode();
    }

    private static JsonNode read(String name) {
        String resource = "/openapi/" + name + ".yaml";
        try (InputStream in =
                Objects.requireNonNull(Words.class.getResourceAsStream(resource), "resource: " + resource)) {
            Object yaml = new Yaml().load(in);
            return JsonMapper.shared().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}

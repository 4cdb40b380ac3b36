package org.convene.openapi;

import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document of one service's part of {@code /api/v1}, the same however often it is written. */
final class ApiDocument {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ApiDocument() {}

    static ObjectNode of(String service, ApplicationContext running) {
        return of(Words.of(service), Springdoc.read(running));
    }

    /** Describes what springdoc found in these words. */
    static ObjectNode of(Words words, JsonNode found) {
        Schemas schemas = new Schemas(words);
        ObjectNode paths = new Calls(words, schemas).describe(found.path("paths"));

        ObjectNode document = JSON.createObjectNode();
        document.put("openapi", "3.1.0");
        document.set("info", words.common().path("info"));
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = document.putArray("tags");
        words.tags()
                .properties()
                .forEach(tag -> tags.addObject()
                        .put("name", tag.getKey())
                        .put("description", tag.getValue().path("says").asString("")));
        document.set("paths", paths);
        ObjectNode components = ((ObjectNode) words.common().path("components")).deepCopy();
        schemas.named().forEach(components.withObjectProperty("schemas")::set);
        document.set("components", components);
        ObjectNode problems = document.putObject("x-problem-types");
        ProblemTypes.of(words.service()).forEach(problems::put);
        return document;
    }
}

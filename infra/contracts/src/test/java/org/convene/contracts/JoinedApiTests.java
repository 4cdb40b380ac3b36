package org.convene.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JoinedApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void joinsTheDocumentsOfAllServices() {
        JsonNode joined = JoinedApi.document();

        assertThat(joined.path("openapi").asString()).startsWith("3.1");
        assertThat(joined.path("paths").propertyNames())
                .contains(
                        "/api/v1/account",
                        "/api/v1/foundations",
                        "/api/v1/join/{token}",
                        "/api/v1/workshops/{id}/emails")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode joined = JoinedApi.document();

        assertThat(valuesOf(joined, "$ref").stream().map(JsonNode::asString))
                .isNotEmpty()
                .allMatch(reference -> !joined.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void everyCallHasANameAndASentence() {
        for (JsonNode path : JoinedApi.document().path("paths")) {
            for (JsonNode call : path) {
                assertThat(call.path("operationId").asString("")).matches("[a-z][a-zA-Z]+");
                assertThat(call.path("summary").asString("")).endsWith(".");
                assertThat(call.path("responses").propertyNames()).contains("default");
            }
        }
    }

    @Test
    void everyExampleFitsItsSchema() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        JsonNode joined = JoinedApi.document();
        for (Map.Entry<String, JsonNode> schema :
                joined.at("/components/schemas").properties()) {
            for (Map.Entry<String, JsonNode> property :
                    schema.getValue().path("properties").properties()) {
                JsonNode told = property.getValue();
                JsonNode resolved = told.has("$ref")
                        ? joined.at(told.path("$ref").asString().substring(1))
                        : told;
                Schema rules = registry.getSchema(resolved.toString(), InputFormat.JSON);
                for (JsonNode example : property.getValue().path("examples")) {
                    assertThat(rules.validate(
                                    example.toString(),
                                    InputFormat.JSON,
                                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                            .as("%s.%s: %s", schema.getKey(), property.getKey(), example)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everyPatternIsOneThatJavaKnows() {
        assertThat(valuesOf(JoinedApi.document(), "pattern").stream().filter(JsonNode::isString))
                .allSatisfy(pattern -> Pattern.compile(pattern.asString()));
    }

    @Test
    void refusesTwoServicesWithOnePath() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JoinedApi.join(List.of(document("/a", "readA", "{}"), document("/a", "readB", "{}"))))
                .withMessageContaining("path: /a");
    }

    @Test
    void refusesTwoCallsOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JoinedApi.join(List.of(document("/a", "read", "{}"), document("/b", "read", "{}"))))
                .withMessageContaining("operationId: read");
    }

    @Test
    void refusesTwoMeaningsOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JoinedApi.join(List.of(
                        document("/a", "readA", "{\"type\": \"string\"}"),
                        document("/b", "readB", "{\"type\": \"integer\"}"))))
                .withMessageContaining("schemas: Thing");
    }

    private static ObjectNode document(String path, String name, String schema) {
        return (ObjectNode) JSON.readTree("""
                {"openapi": "3.1.0", "tags": [], "paths": {"%s": {"get": {"operationId": "%s"}}},
                 "components": {"schemas": {"Thing": %s}}}
                """.formatted(path, name, schema));
    }

    private static List<JsonNode> valuesOf(JsonNode node, String name) {
        List<JsonNode> found = new ArrayList<>();
        collect(node, name, found);
        return found;
    }

    private static void collect(JsonNode node, String name, List<JsonNode> found) {
        node.properties().forEach(property -> {
            if (property.getKey().equals(name) && property.getValue().isString()) {
                found.add(property.getValue());
            }
        });
        node.forEach(child -> collect(child, name, found));
    }
}

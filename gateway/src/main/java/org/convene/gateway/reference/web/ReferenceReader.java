package org.convene.gateway.reference.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.gateway.reference.web.Reference.Answer;
import org.convene.gateway.reference.web.Reference.Call;
import org.convene.gateway.reference.web.Reference.Chapter;
import org.convene.gateway.reference.web.Reference.Field;
import org.convene.gateway.reference.web.Reference.Parameter;
import org.convene.gateway.reference.web.Reference.ProblemType;
import org.convene.gateway.reference.web.Reference.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the reference out of an OpenAPI document as ours are written. */
final class ReferenceReader {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final BodyExamples examples;

    private ReferenceReader(JsonNode document) {
        this.document = document;
        this.examples = new BodyExamples(document);
    }

    public static Reference read(JsonNode document) {
        ReferenceReader reader = new ReferenceReader(document);
        List<ProblemType> problems = document.path("x-problem-types").properties().stream()
                .map(type -> new ProblemType(type.getKey(), type.getValue().asString()))
                .toList();
        return new Reference(reader.chapters(), reader.shapes(), problems);
    }

    private List<Chapter> chapters() {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        document.path("tags").forEach(tag -> calls.put(tag.path("name").asString(), new ArrayList<>()));
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.stream().filter(path.getValue()::has).forEach(method -> {
                    JsonNode call = path.getValue().path(method);
                    calls.computeIfAbsent(call.path("tags").path(0).asString(), _ -> new ArrayList<>())
                            .add(call(method, path.getKey(), call));
                }));
        return document.path("tags")
                .valueStream()
                .map(tag -> new Chapter(
                        tag.path("name").asString(),
                        tag.path("description").asString(""),
                        calls.getOrDefault(tag.path("name").asString(), List.of())))
                .toList();
    }

    private Call call(String method, String path, JsonNode call) {
        JsonNode body = schemaOf(call.path("requestBody"));
        return new Call(
                call.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                call.path("summary").asString(),
                person(call.path("security")),
                call.path("parameters")
                        .valueStream()
                        .map(ReferenceReader::parameter)
                        .toList(),
                body.isMissingNode() ? null : TypeNotation.nameOf(body),
                body.isMissingNode() ? null : examples.of(body),
                call.path("responses").properties().stream().map(this::answer).toList());
    }

    private static String person(JsonNode security) {
        if (security.isEmpty()) {
            return "none";
        }
        return security.valueStream().anyMatch(JsonNode::isEmpty) ? "optional" : "required";
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asString(),
                parameter.path("in").asString(),
                parameter.path("required").asBoolean(),
                TypeNotation.of(parameter.path("schema")),
                parameter.path("description").asString(""),
                parameter.path("example").asString(""));
    }

    private Answer answer(Map.Entry<String, JsonNode> answer) {
        JsonNode told = answer.getValue().has("$ref")
                ? document.at(answer.getValue().path("$ref").asString().substring(1))
                : answer.getValue();
        JsonNode schema = schemaOf(told);
        @Nullable String shape = schema.isMissingNode() ? null : TypeNotation.of(schema);
        return new Answer(answer.getKey(), told.path("description").asString(""), shape);
    }

    private List<Shape> shapes() {
        return document.at("/components/schemas").properties().stream()
                .map(schema -> shape(schema.getKey(), schema.getValue()))
                .toList();
    }

    private static Shape shape(String name, JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        List<Field> fields = schema.path("properties").properties().stream()
                .map(property -> field(property, required.contains(property.getKey())))
                .toList();
        return new Shape(
                name,
                schema.path("description").asString(""),
                fields,
                schema.path("enum").valueStream().map(JsonNode::asString).toList());
    }

    private static Field field(Map.Entry<String, JsonNode> property, boolean required) {
        String anchor = TypeNotation.nameOf(property.getValue());
        return new Field(
                property.getKey(),
                TypeNotation.of(property.getValue()),
                required,
                property.getValue().path("description").asString(""),
                anchor.isEmpty() ? null : anchor);
    }

    private static JsonNode schemaOf(JsonNode bodyOrAnswer) {
        return bodyOrAnswer
                .path("content")
                .valueStream()
                .findFirst()
                .map(content -> content.path("schema"))
                .orElseGet(() -> bodyOrAnswer.path("content").path("none"));
    }
}

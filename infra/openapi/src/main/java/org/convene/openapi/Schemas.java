package org.convene.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.convene.web.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the records that go in and out, as Jackson and the validator treat them. springdoc's own take no
 * notice of JSpecify, know one schema for both ways, and nothing of our own rules.
 */
final class Schemas {

    /** Which way a body goes: what may be left out differs. */
    enum Way {
        ANSWERED,
        SENT
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Words words;
    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, Object> owners = new HashMap<>();
    private final Set<String> clashes = new TreeSet<>();

    Schemas(Words words) {
        this.words = words;
    }

    Map<String, ObjectNode> named() {
        return named;
    }

    /** Returns a reference to the schema of a record or an enumeration, which is made now if it was not before. */
    ObjectNode reference(Class<?> type, Way way) {
        String name = nameOf(type, way);
        if (!named.containsKey(name)) {
            ObjectNode schema = JSON.createObjectNode();
            named.put(name, schema);
            if (type.isEnum()) {
                ArrayNode values = schema.put("type", "string").putArray("enum");
                Arrays.stream(type.getEnumConstants()).forEach(value -> values.add(((Enum<?>) value).name()));
            } else if (type.isRecord()) {
                describe(type, name, way, schema);
            } else {
                throw new IllegalStateException("type: " + type.getName() + " (expected: a record or an enumeration)");
            }
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** Returns a reference to the schema of a page of such items, which is called by them. */
    ObjectNode pageOf(Class<?> item, Way way) {
        ObjectNode items = reference(item, way);
        String name = SchemaNames.of(item, words) + "Page";
        if (!named.containsKey(name)) {
            ObjectNode schema = JSON.createObjectNode();
            named.put(name, schema);
            describe(Page.class, name, way, schema);
            ((ObjectNode) schema.path("properties").path("items")).set("items", items);
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void describe(Class<?> type, String name, Way way, ObjectNode schema) {
        schema.put("type", "object");
        String says = words.schemaSays(name);
        if (says != null) {
            schema.put("description", says);
        }
        boolean nullsLeftOut = leavesNullsOut(type);
        List<String> required = new ArrayList<>();
        ObjectNode properties = JSON.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            Collection<Annotation> rules = rules(component);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && !Limits.demandValue(rules)
                    && !(way == Way.ANSWERED
                            && words.field(name, component.getName()).has("always"));
            boolean leftOut = nullable && (way == Way.SENT || nullsLeftOut);
            if (!leftOut) {
                required.add(component.getName());
            }
            boolean nullAllowed = nullable && (way == Way.SENT || !nullsLeftOut);
            properties.set(component.getName(), property(component, rules, name, way, nullAllowed));
        }
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        schema.set("properties", properties);
        if (way == Way.SENT) {
            schema.put("additionalProperties", false);
        }
    }

    private ObjectNode property(
            RecordComponent component, Collection<Annotation> rules, String owner, Way way, boolean nullAllowed) {
        ObjectNode schema = of(component.getAnnotatedType(), way);
        if (way == Way.SENT) {
            Limits.write(rules, schema);
        }
        if (nullAllowed) {
            schema = orNull(schema);
        }
        JsonNode said = words.field(owner, component.getName());
        if (said.hasNonNull("says")) {
            schema.put("description", said.path("says").asString());
        }
        if (way == Way.SENT && said.has("example") && !component.getType().isRecord()) {
            schema.putArray("examples").add(said.path("example"));
        }
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode choice = JSON.createObjectNode();
            choice.putArray("anyOf").add(schema).addObject().put("type", "null");
            return choice;
        }
        String type = schema.path("type").asString();
        schema.remove("type");
        ObjectNode nullable = JSON.createObjectNode();
        nullable.putArray("type").add(type).add("null");
        return nullable.setAll(schema);
    }

    private ObjectNode of(AnnotatedType type, Way way) {
        if (type.getType() instanceof TypeVariable) {
            return JSON.createObjectNode();
        }
        Class<?> raw = ResolvableType.forType(type.getType()).toClass();
        if (Collection.class.isAssignableFrom(raw)) {
            AnnotatedType item = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
            ObjectNode list = JSON.createObjectNode().put("type", "array");
            if (Set.class.isAssignableFrom(raw) && way == Way.SENT) {
                list.put("uniqueItems", true);
            }
            list.set("items", of(item, way));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            AnnotatedType value = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[1];
            ObjectNode map = JSON.createObjectNode().put("type", "object");
            map.set("additionalProperties", of(value, way));
            return map;
        }
        return Scalars.schema(raw).orElseGet(() -> reference(raw, way));
    }

    private String nameOf(Class<?> type, Way way) {
        String name = SchemaNames.of(type, words);
        Object owner = type.isEnum() ? type : Map.entry(type, way);
        if (way == Way.SENT && owners.containsKey(name) && !owner.equals(owners.get(name))) {
            name += "Input";
        }
        Object same = owners.putIfAbsent(name, owner);
        if (same != null && !same.equals(owner)) {
            clashes.add(name + " stands for " + same + " and " + owner);
        }
        return name;
    }

    /** Refuses a document in which one name stands for two things; tells all of them. */
    void refuseClashes() {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException("schemas: " + String.join(", ", clashes)
                    + " (expected: another name for one of each, under schemas: in src/test/resources/openapi/"
                    + words.service() + ".yaml)");
        }
    }

    private static boolean leavesNullsOut(Class<?> type) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static Collection<Annotation> rules(RecordComponent component) {
        Set<Annotation> rules = new HashSet<>();
        for (AnnotatedElement element : List.of(component, component.getAnnotatedType(), component.getAccessor())) {
            rules.addAll(List.of(element.getAnnotations()));
        }
        return rules;
    }
}

package org.convene.openapi;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How Jackson writes the plain types that bodies are made of; formats are those of OpenAPI's registry. */
final class Scalars {

    private static final String LOCAL = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$";

    private static final Map<Class<?>, UnaryOperator<ObjectNode>> KNOWN = Map.ofEntries(
            Map.entry(String.class, schema -> schema.put("type", "string")),
            Map.entry(UUID.class, schema -> text(schema, "uuid")),
            Map.entry(URI.class, schema -> text(schema, "uri")),
            Map.entry(Instant.class, schema -> text(schema, "date-time")),
            Map.entry(LocalDate.class, schema -> text(schema, "date")),
            Map.entry(
                    LocalDateTime.class,
                    schema -> text(schema, "date-time-local").put("pattern", LOCAL)),
            Map.entry(
                    LocalTime.class,
                    schema -> text(schema, "time-local").put("pattern", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$")),
            Map.entry(Duration.class, schema -> text(schema, "duration")),
            Map.entry(ZoneId.class, schema -> schema.put("type", "string")),
            Map.entry(
                    ZoneOffset.class,
                    schema -> schema.put("type", "string").put("pattern", "^(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)$")),
            Map.entry(boolean.class, schema -> schema.put("type", "boolean")),
            Map.entry(Boolean.class, schema -> schema.put("type", "boolean")),
            Map.entry(int.class, schema -> number(schema, "int32")),
            Map.entry(Integer.class, schema -> number(schema, "int32")),
            Map.entry(long.class, schema -> number(schema, "int64")),
            Map.entry(Long.class, schema -> number(schema, "int64")),
            Map.entry(double.class, schema -> schema.put("type", "number").put("format", "double")));

    private Scalars() {}

    /** Returns nothing for a type that has fields or values of its own. */
    static Optional<ObjectNode> schema(Class<?> type) {
        return Optional.ofNullable(KNOWN.get(type))
                .map(writes -> writes.apply(JsonMapper.shared().createObjectNode()));
    }

    private static ObjectNode text(ObjectNode schema, String format) {
        return schema.put("type", "string").put("format", format);
    }

    private static ObjectNode number(ObjectNode schema, String format) {
        return schema.put("type", "integer").put("format", format);
    }
}

package org.convene.event.workshop.jdbc;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How terms and agenda stand in the database; fields that a later version added are ignored by an earlier one. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <K, V> Map<K, V> readMap(String json, Class<K> keys, Class<V> values) {
        return MAPPER.readValue(json, MAPPER.getTypeFactory().constructMapType(Map.class, keys, values));
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}

package org.convene.notification.webhook.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.EventType;
import org.jspecify.annotations.Nullable;

/** How an endpoint lies in its row. */
final class EndpointRow {

    static final String COLUMNS = Stream.of(
                    "id",
                    "foundation_id",
                    "address",
                    "types",
                    "state",
                    "key_id",
                    "generation",
                    "previous_key_id",
                    "previous_generation",
                    "rotated_at",
                    "created_at",
                    "failing_since")
            .map(column -> "e." + column + " AS endpoint_" + column)
            .collect(Collectors.joining(", "));

    private EndpointRow() {}

    static Endpoint read(ResultSet row, int number) throws SQLException {
        Integer previousKey = row.getObject("endpoint_previous_key_id", Integer.class);
        return new Endpoint(
                row.getObject("endpoint_id", UUID.class),
                row.getObject("endpoint_foundation_id", UUID.class),
                URI.create(row.getString("endpoint_address")),
                Arrays.stream((String[]) row.getArray("endpoint_types").getArray())
                        .map(EventType::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                Endpoint.State.valueOf(row.getString("endpoint_state")),
                new Endpoint.SecretName(row.getInt("endpoint_key_id"), row.getInt("endpoint_generation")),
                previousKey == null
                        ? null
                        : new Endpoint.SecretName(previousKey, row.getInt("endpoint_previous_generation")),
                instant(row, "endpoint_rotated_at"),
                row.getTimestamp("endpoint_created_at").toInstant(),
                instant(row, "endpoint_failing_since"));
    }

    static String[] texts(Collection<EventType> types) {
        return types.stream().map(EventType::text).sorted().toArray(String[]::new);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}

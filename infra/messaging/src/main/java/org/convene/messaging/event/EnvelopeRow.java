package org.convene.messaging.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads an event from any of our tables; they all name its columns alike. */
public final class EnvelopeRow implements RowMapper<Envelope> {

    /** The columns that make an event, as every table of this module has them. */
    public static final String COLUMNS =
            "topic, key, event_id, type, epoch, sequence, occurred_at, restated, trace_parent, kafka_partition, payload";

    @Override
    public Envelope mapRow(ResultSet row, int rowNumber) throws SQLException {
        return new Envelope(
                row.getObject("event_id", UUID.class),
                Objects.requireNonNull(row.getString("topic")),
                row.getObject("key", UUID.class),
                Objects.requireNonNull(row.getString("type")),
                new Position(row.getLong("epoch"), row.getLong("sequence")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("restated"),
                row.getString("trace_parent"),
                row.getObject("kafka_partition", Integer.class),
                Objects.requireNonNull(row.getString("payload")));
    }
}

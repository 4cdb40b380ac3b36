package org.convene.messaging.simulation;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.Producer;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.EnvelopeRow;
import org.convene.messaging.kafka.EventHeaders;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.messaging.worker.Work;

/** The relay that everybody writes first: it remembers the last id that it has seen. Wrong on purpose. */
final class CursorRelay implements Work {

    private final DatabaseAccess access;
    private final ToldEvents told;
    private final Producer<byte[], byte[]> producer;
    private long last;

    CursorRelay(DatabaseAccess access, ToldEvents told, Producer<byte[], byte[]> producer) {
        this.access = access;
        this.told = told;
        this.producer = producer;
    }

    private record Row(long id, Envelope event) {}

    @Override
    public Outcome attempt() {
        return Objects.requireNonNull(access.transactions().execute(status -> {
            EnvelopeRow envelope = new EnvelopeRow();
            List<Row> rows = access.jdbc()
                    .sql("SELECT id, " + EnvelopeRow.COLUMNS
                            + " FROM messaging.outbox WHERE id > ? ORDER BY id LIMIT 1")
                    .param(last)
                    .query((row, number) -> new Row(row.getLong("id"), envelope.mapRow(row, number)))
                    .list();
            for (Row row : rows) {
                try {
                    producer.send(EventHeaders.write(row.event(), "cursor")).get();
                } catch (Exception e) {
                    return Outcome.failed(e);
                }
                told.keep(List.of(row.id()));
                last = row.id();
            }
            return rows.isEmpty() ? Outcome.NOTHING : Outcome.DONE;
        }));
    }
}

package org.convene.messaging.outbox;

import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.convene.messaging.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox without a Spring context. */
public final class OutboxPieces {

    private OutboxPieces() {}

    /** Creates the tables of this module. */
    public static void migrate(DataSource database) {
        var _ = new MessagingSchema(database);
    }

    public static Outbox outbox(JdbcClient jdbc, Clock clock, String topic) {
        return new JdbcOutbox(new OutboxRows(jdbc), new RelaySignal(), clock, Set.of(topic));
    }
}

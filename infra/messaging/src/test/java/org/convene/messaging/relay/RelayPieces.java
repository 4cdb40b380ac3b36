package org.convene.messaging.relay;

import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.messaging.worker.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A relay without a Spring context and without a thread. */
public final class RelayPieces {

    private RelayPieces() {}

    /** What one relay does over and over; it takes as many parts of the outbox at a time as are free, up to this many. */
    public static Work round(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ToldEvents told,
            Supplier<Producer<byte[], byte[]>> producers,
            int parts) {
        return new RelayRound(jdbc, transactions, told, new EventSender(producers, "simulation"), () -> {}, parts);
    }
}

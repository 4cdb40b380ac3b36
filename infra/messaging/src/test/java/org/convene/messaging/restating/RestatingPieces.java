package org.convene.messaging.restating;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.convene.messaging.Restatement;
import org.convene.messaging.outbox.OutboxRows;
import org.convene.messaging.outbox.RelaySignal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Restating without a Spring context and without a thread. */
public final class RestatingPieces {

    private final Restating restating;
    private final RestatingStep step;

    public RestatingPieces(
            JdbcClient jdbc, TransactionTemplate transactions, Restatement owned, Clock clock, int partitions) {
        RunningRestatements running = new RunningRestatements(jdbc);
        step = new RestatingStep(
                transactions,
                running,
                Map.of(owned.topic(), owned),
                new OutboxRows(jdbc),
                new RelaySignal(),
                clock,
                topic -> partitions);
        restating = new Restating(transactions, running, step, List.of(owned.topic()));
    }

    public void begin(boolean raiseEpoch) {
        restating.begin(raiseEpoch);
    }

    /** Takes one step; returns false if there is nothing to restate. */
    public boolean step() {
        return step.take() != RestatingStep.Outcome.NOTHING_TO_DO;
    }
}

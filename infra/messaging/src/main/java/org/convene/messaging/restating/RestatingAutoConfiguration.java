package org.convene.messaging.restating;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.messaging.Restatement;
import org.convene.messaging.kafka.KafkaClients;
import org.convene.messaging.outbox.OutboxRows;
import org.convene.messaging.outbox.RelaySignal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a service tell again what it owns. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, KafkaAutoConfiguration.class})
class RestatingAutoConfiguration {

    @Bean
    Restating restating(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            ObjectProvider<Restatement> owned,
            OutboxRows rows,
            RelaySignal signal,
            Clock clock,
            KafkaClients clients) {
        TransactionTemplate transactions = new TransactionTemplate(manager);
        RunningRestatements running = new RunningRestatements(jdbc);
        Map<String, Restatement> restatements =
                owned.orderedStream().collect(Collectors.toMap(Restatement::topic, Function.identity()));
        RestatingStep step =
                new RestatingStep(transactions, running, restatements, rows, signal, clock, clients::partitionsOf);
        return new Restating(transactions, running, step, restatements.keySet());
    }
}

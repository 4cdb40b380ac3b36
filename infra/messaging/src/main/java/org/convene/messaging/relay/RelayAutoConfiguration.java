package org.convene.messaging.relay;

import java.time.Duration;
import org.convene.messaging.MessagingProperties;
import org.convene.messaging.kafka.KafkaClients;
import org.convene.messaging.kafka.TopicKeeper;
import org.convene.messaging.outbox.RelaySignal;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.messaging.worker.WorkerLoop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its relays. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, KafkaAutoConfiguration.class})
class RelayAutoConfiguration {

    private static final int ALL_PARTS = 64;
    private static final Duration GRACE = Duration.ofSeconds(4);

    /** After the topics, before what hears. */
    private static final int PHASE = 200;

    @Bean
    WorkerLoop relay(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ToldEvents told,
            RelaySignal signal,
            KafkaClients clients,
            TopicKeeper topics,
            MessagingProperties properties,
            @Value("${spring.application.name}") String application) {
        int share = Math.ceilDiv(ALL_PARTS, Math.max(1, properties.relays()));
        return new WorkerLoop(
                new WorkerLoop.Manner(
                        "relay", "Events", properties.relays(), properties.poll(), properties.pace(), GRACE, PHASE),
                signal,
                () -> new RelayRound(
                        jdbc,
                        new TransactionTemplate(transactions),
                        told,
                        new EventSender(clients::producer, application),
                        // A missing topic would explain it.
                        topics::check,
                        share));
    }
}

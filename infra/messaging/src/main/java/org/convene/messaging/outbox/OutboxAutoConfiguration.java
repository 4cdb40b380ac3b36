package org.convene.messaging.outbox;

import java.time.Clock;
import java.time.Period;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.convene.contracts.Topics;
import org.convene.messaging.MessagingProperties;
import org.convene.messaging.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its outbox. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class},
        before = FlywayAutoConfiguration.class)
@EnableConfigurationProperties(MessagingProperties.class)
class OutboxAutoConfiguration {

    @Bean
    MessagingSchema messagingSchema(DataSource database) {
        return new MessagingSchema(database);
    }

    /** Changes nothing: it only makes the service's own migrations wait for ours. */
    @Bean
    FlywayConfigurationCustomizer messagingSchemaFirst(MessagingSchema schema) {
        return flyway -> {};
    }

    @Bean
    RelaySignal relaySignal() {
        return new RelaySignal();
    }

    @Bean
    OutboxRows outboxRows(JdbcClient jdbc, MessagingSchema schema) {
        return new OutboxRows(jdbc);
    }

    @Bean
    Outbox outbox(OutboxRows rows, RelaySignal signal, Clock clock, ObjectProvider<Topics.Topic> more) {
        Set<String> topics = Stream.concat(Topics.declared().stream(), more.orderedStream())
                .map(Topics.Topic::name)
                .collect(Collectors.toSet());
        return new JdbcOutbox(rows, signal, clock, topics);
    }

    @Bean
    ToldEvents toldEvents(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            RelaySignal signal,
            MessagingProperties properties,
            MessagingSchema schema) {
        Period kept = Period.ofDays((int) properties.keepTold().toDays());
        ToldEvents told = new ToldEvents(jdbc, new TransactionTemplate(transactions), signal, kept);
        told.maintain();
        return told;
    }
}

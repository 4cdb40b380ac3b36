package org.convene.messaging.operator;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.messaging.MessagingProperties;
import org.convene.messaging.Subscription;
import org.convene.messaging.inbox.ParkedKeys;
import org.convene.messaging.kafka.ConsumerLag;
import org.convene.messaging.kafka.KafkaClients;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.messaging.restating.Restating;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives an operator the view of a service's messages. */
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class})
class OperatorAutoConfiguration {

    @Bean
    ConsumerLag consumerLag(
            KafkaClients clients,
            ObjectProvider<Subscription> subscriptions,
            @Value("${spring.application.name}") String consumer) {
        Set<String> topics =
                subscriptions.orderedStream().map(Subscription::topic).collect(Collectors.toSet());
        return new ConsumerLag(clients, consumer, topics);
    }

    @Bean
    MessagingState messagingState(JdbcClient jdbc, ConsumerLag lag) {
        return new MessagingState(jdbc, lag);
    }

    @Bean
    MessagingEndpoint messagingEndpoint(MessagingState state, ParkedKeys queues, ToldEvents told, Restating restating) {
        return new MessagingEndpoint(state, queues, told, restating);
    }

    @Bean
    MeterBinder messagingMeters(MessagingState state, ConsumerLag lag) {
        return new MessagingMeters(state, lag.topics());
    }

    @Bean
    Housekeeping messagingHousekeeping(
            ToldEvents told, ParkedKeys queues, MessagingState state, MessagingProperties properties) {
        return new Housekeeping(told, queues, state, properties.keepTold());
    }
}

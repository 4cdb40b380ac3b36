package org.convene.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.convene.messaging.MessagingProperties;
import org.convene.messaging.Subscription;
import org.convene.messaging.kafka.KafkaClients;
import org.convene.messaging.kafka.TopicKeeper;
import org.convene.messaging.outbox.MessagingSchema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its inbox, and listens to the topics of its subscriptions. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, KafkaAutoConfiguration.class})
class InboxAutoConfiguration {

    @Bean
    Guards inboxGuards(JdbcClient jdbc, MessagingSchema schema, @Value("${spring.application.name}") String consumer) {
        return new Guards(jdbc, consumer);
    }

    @Bean
    ParkedEvents parkedEvents(
            JdbcClient jdbc, MessagingSchema schema, @Value("${spring.application.name}") String consumer) {
        return new ParkedEvents(jdbc, consumer);
    }

    @Bean
    Effects effects(ObjectProvider<Subscription> subscriptions, Guards guards, ParkedEvents parked) {
        return new Effects(subscriptions.orderedStream(), guards, parked);
    }

    @Bean
    DeadLetters deadLetters(KafkaClients clients, @Value("${spring.application.name}") String consumer) {
        return new DeadLetters(clients::producer, consumer);
    }

    @Bean
    ParkedKeys parkedKeys(
            PlatformTransactionManager transactions,
            Guards guards,
            ParkedEvents parked,
            Effects effects,
            DeadLetters deadLetters) {
        return new ParkedKeys(new TransactionTemplate(transactions), guards, parked, effects, deadLetters);
    }

    @Bean
    Inbox inbox(
            PlatformTransactionManager transactions,
            Guards guards,
            ParkedEvents parked,
            Effects effects,
            ParkedKeys queues,
            DeadLetters deadLetters,
            ObjectProvider<MeterRegistry> meters) {
        return new Inbox(
                new TransactionTemplate(transactions),
                guards,
                parked,
                effects,
                queues,
                deadLetters,
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    /** What the container gives its batches to; whatever comes out of it, the same batch is given again. */
    @Bean
    BatchMessageListener<byte[], byte[]> inboxListener(Inbox inbox) {
        return inbox::receive;
    }

    @Bean
    @ConditionalOnBean(Subscription.class)
    EventListener eventListener(
            BatchMessageListener<byte[], byte[]> inbox,
            Effects effects,
            ParkedKeys queues,
            TopicKeeper topics,
            KafkaClients clients,
            MessagingProperties properties,
            @Value("${spring.application.name}") String consumer) {
        HeardOffsets offsets = new HeardOffsets(topics, effects.topics());
        return new EventListener(
                topics, queues, offsets, container(inbox, offsets, effects, clients, properties, consumer));
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            BatchMessageListener<byte[], byte[]> inbox,
            HeardOffsets offsets,
            Effects effects,
            KafkaClients clients,
            MessagingProperties properties,
            String consumer) {
        ContainerProperties settings = new ContainerProperties(effects.topics().toArray(new String[0]));
        settings.setMessageListener(inbox);
        // After the database has committed; should this commit be lost, the guards drop what comes twice.
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setOffsetAndMetadataProvider(offsets);
        settings.setConsumerRebalanceListener(offsets);
        settings.setMissingTopicsFatal(false);
        settings.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        var container = new ConcurrentMessageListenerContainer<byte[], byte[]>(
                new DefaultKafkaConsumerFactory<>(clients.consumerSettings(consumer)), settings);
        container.setBeanName("inbox");
        container.setConcurrency(properties.listeners());
        container.setCommonErrorHandler(new SameBatchAgain());
        return container;
    }
}

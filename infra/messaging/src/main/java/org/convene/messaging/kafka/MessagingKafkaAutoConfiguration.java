package org.convene.messaging.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convene.contracts.Topics;
import org.convene.messaging.MessagingProperties;
import org.convene.messaging.Subscription;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its clients of the broker, and the platform its topics. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingKafkaAutoConfiguration {

    /** People read dead letters later than services read events. */
    private static final int DEAD_LETTER_DAYS = 30;

    @Bean
    KafkaClients kafkaClients(KafkaProperties properties, KafkaConnectionDetails servers) {
        return new KafkaClients(properties, servers);
    }

    @Bean
    TopicKeeper topicKeeper(
            KafkaClients clients,
            MessagingProperties properties,
            @Value("${spring.application.name}") String consumer,
            ObjectProvider<Topics.Topic> more,
            ObjectProvider<Subscription> subscriptions) {
        Map<String, Topics.Topic> topics = new LinkedHashMap<>();
        Topics.declared().forEach(topic -> topics.put(topic.name(), topic));
        more.orderedStream().forEach(topic -> topics.put(topic.name(), topic));
        subscriptions.orderedStream().map(Subscription::topic).forEach(topic -> {
            if (!topics.containsKey(topic)) {
                throw new IllegalStateException(
                        "subscription: " + topic + " (expected: a topic declared in the contracts)");
            }
            String deadLetters = DeadLetterTopics.nameOf(topic, consumer);
            topics.put(deadLetters, new Topics.Topic(deadLetters, 1, DEAD_LETTER_DAYS));
        });
        return new TopicKeeper(clients::admin, topics.values(), properties.replicationFactor());
    }
}

package org.convene.bench.latency;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A service that only hears: each event changes one row, and the moment of its commit is noted. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Hearer {

    private final Map<UUID, Long> effectiveAt = new ConcurrentHashMap<>();

    @Bean
    Subscription facts(JdbcClient jdbc) {
        jdbc.sql("CREATE TABLE IF NOT EXISTS fact (key uuid PRIMARY KEY, words text NOT NULL)")
                .update();
        return Subscription.to(Teller.TOPIC)
                .on(Teller.TYPE, Teller.Fact.class, (event, fact) -> hear(jdbc, event, fact))
                .build();
    }

    Map<UUID, Long> effectiveAt() {
        return effectiveAt;
    }

    private void hear(JdbcClient jdbc, IncomingEvent event, Teller.Fact fact) {
        jdbc.sql("INSERT INTO fact VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET words = excluded.words")
                .params(event.key(), fact.words())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                effectiveAt.put(event.id(), System.nanoTime());
            }
        });
    }
}

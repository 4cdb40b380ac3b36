package org.convene.web.idempotency;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service with a database its {@link Idempotency}, in a schema of its own. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnClass({JdbcClient.class, Flyway.class})
@ConditionalOnBean(DataSource.class)
class IdempotencyAutoConfiguration {

    @Bean
    Idempotency idempotency(
            DataSource dataSource, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/web")
                .schemas("web")
                .createSchemas(true)
                // The database may come up later than the service.
                .connectRetries(30)
                .connectRetriesInterval(2)
                .load()
                .migrate();
        return new Idempotency(JdbcClient.create(dataSource), new TransactionTemplate(transactions), json, clock);
    }
}

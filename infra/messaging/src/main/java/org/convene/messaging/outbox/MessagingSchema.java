package org.convene.messaging.outbox;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of this module: a schema and a migration history of their own in the service's database. */
public final class MessagingSchema {

    private static final String SCHEMA = "messaging";

    MessagingSchema(DataSource database) {
        Flyway.configure(MessagingSchema.class.getClassLoader())
                .dataSource(database)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
    }
}

package org.convene.messaging.simulation;

import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One process's access to its database, put together as a service's is. */
final class DatabaseAccess {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    DatabaseAccess(Actor actor, World world, Connection line) {
        FaultyDatabase database = new FaultyDatabase(actor, world, line);
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    TransactionTemplate transactions() {
        return transactions;
    }
}

package org.convene.bench.rush;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.convene.bench.load.Load;
import org.convene.bench.load.Timings;
import org.convene.bench.scene.Scene;

/**
 * The reference: PostgreSQL alone with the smallest registration that keeps the promises, in the same server and with the
 * same durability: update the place row, insert the registration, insert the outbox row, commit; prepared, over JDBC.
 */
public final class OneTransaction implements AutoCloseable {

    /** The server allows 200, and the services have theirs. */
    private static final int MOST_CONNECTIONS = 64;

    private static final String TABLES = """
            DROP TABLE IF EXISTS bench_place, bench_registration, bench_outbox;
            CREATE TABLE bench_place (id integer PRIMARY KEY, taken integer NOT NULL, CHECK (taken >= 0));
            CREATE TABLE bench_registration (id uuid PRIMARY KEY, address text NOT NULL UNIQUE, name text NOT NULL,
                at timestamptz NOT NULL);
            CREATE TABLE bench_outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key uuid NOT NULL,
                words text NOT NULL);
            INSERT INTO bench_place VALUES (1, 0)""";

    private final List<Client> clients = new ArrayList<>();

    /** Makes its tables anew, with connections for so many clients, at most 64. */
    public OneTransaction(Scene scene, int clients) {
        try (Connection connection = scene.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            for (int i = 0; i < Math.min(clients, MOST_CONNECTIONS); i++) {
                this.clients.add(new Client(scene.connectAsSuperuser("postgres")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the reference can't be prepared", e);
        }
    }

    /** One registration in each transaction. */
    public Timings registrations(int concurrent, int count) {
        return run(concurrent, count, Client::register);
    }

    /** One row in each transaction, and nothing that anybody waits for. */
    Timings inserts(int concurrent, int count) {
        return run(concurrent, count, Client::insert);
    }

    /** Fifty registrations in each transaction of one connection; counted are registrations. */
    double batchesPerSecond(int count) {
        int together = 50;
        return together
                * run(1, count / together, client -> client.registerTogether(together))
                        .perSecond();
    }

    private Timings run(int concurrent, int count, Step step) {
        BlockingQueue<Client> free = new ArrayBlockingQueue<>(clients.size(), false, clients);
        return Load.closed(concurrent, count, number -> {
            Client client = free.take();
            try {
                step.run(client);
            } finally {
                free.put(client);
            }
        });
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
    }

    @FunctionalInterface
    private interface Step {
        void run(Client client) throws SQLException;
    }

    /** A connection with its prepared statements. */
    private static final class Client {

        private static final String WORDS = "x".repeat(600);

        private final Connection connection;
        private final PreparedStatement take;
        private final PreparedStatement register;
        private final PreparedStatement tell;

        Client(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            take = connection.prepareStatement("UPDATE bench_place SET taken = taken + ? WHERE id = 1");
            register =
                    connection.prepareStatement("INSERT INTO bench_registration VALUES (?, ?, ?, current_timestamp)");
            tell = connection.prepareStatement("INSERT INTO bench_outbox (key, words) VALUES (?, ?)");
        }

        void register() throws SQLException {
            take.setInt(1, 1);
            take.executeUpdate();
            UUID id = UUID.randomUUID();
            fillRegistration(id);
            register.executeUpdate();
            fillEvent(id);
            tell.executeUpdate();
            connection.commit();
        }

        void insert() throws SQLException {
            fillEvent(UUID.randomUUID());
            tell.executeUpdate();
            connection.commit();
        }

        void registerTogether(int count) throws SQLException {
            take.setInt(1, count);
            take.executeUpdate();
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                fillRegistration(id);
                register.addBatch();
                fillEvent(id);
                tell.addBatch();
            }
            register.executeBatch();
            tell.executeBatch();
            connection.commit();
        }

        private void fillRegistration(UUID id) throws SQLException {
            register.setObject(1, id);
            register.setString(2, id + "@bench.example.org");
            register.setString(3, "Irina Karimova");
        }

        private void fillEvent(UUID id) throws SQLException {
            tell.setObject(1, id);
            tell.setString(2, WORDS);
        }

        void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a connection can't be closed", e);
            }
        }
    }
}

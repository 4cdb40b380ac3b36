package org.convene.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.convene.local.process.LogTail;
import org.convene.local.process.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIntegrationTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(home, Ports.free());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void letsNoRoleIntoAnothersDatabase() throws SQLException {
        var events = server.database("events", "one");
        var gateway = server.database("gateway", "two");
        try (var connection = connect(events.url(), events)) {
            assertThat(one(connection, "SELECT current_user")).isEqualTo("events");
        }
        assertThatThrownBy(() -> connect(gateway.url(), events)).hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> connect(events.url().replace("/events", "/postgres"), events))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void asksForThePasswordAndTakesANewOne() throws SQLException {
        var first = server.database("asking", "first");
        var second = server.database("asking", "second");
        assertThatThrownBy(() -> connect(first.url(), first)).hasMessageContaining("password authentication failed");
        connect(second.url(), second).close();
        assertThat(second.toString()).doesNotContain("second");
    }

    @Test
    void losesNothingThatWasCommitted() throws SQLException {
        try (var connection = server.superuser("postgres")) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(one(connection, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(one(connection, "SHOW password_encryption")).isEqualTo("scram-sha-256");
            assertThat(one(connection, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(one(
                            connection,
                            "SELECT bool_and(rolpassword LIKE 'SCRAM-SHA-256$%')::text FROM pg_authid"
                                    + " WHERE rolpassword IS NOT NULL"))
                    .isEqualTo("true");
        }
    }

    @Test
    void writesNothingThatPeopleTypedIntoItsLog() throws SQLException {
        var database = server.database("silent", "password-of-silent");
        try (var connection = connect(database.url(), database);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE person (address text PRIMARY KEY)");
            statement.execute("INSERT INTO person VALUES ('wei@example.org')");
            assertThatThrownBy(() -> statement.execute("INSERT INTO person VALUES ('wei@example.org')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(String.join("\n", LogTail.of(server.process().log(), 50)))
                .contains("duplicate key")
                .doesNotContain("wei@example.org", "password-of-silent");
    }

    @Test
    void refusesANameThatIsNone() {
        assertThatThrownBy(() -> server.database("x\"; DROP", "p")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Connection connect(String url, Database as) throws SQLException {
        return DriverManager.getConnection(url, as.user(), as.password());
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

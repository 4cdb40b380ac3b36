package org.convene.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class RealServersIntegrationTests {

    @Test
    void keepsWhatWasCommittedWhenPostgresIsKilled() throws SQLException {
        try (var postgres = RealPostgres.startOwn()) {
            var database = postgres.newDatabase("kept");
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE word AS SELECT 'kept' AS text");
            }
            postgres.kill();
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), database.password()))
                    .isInstanceOf(SQLException.class);
            postgres.start();
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT text FROM word")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("kept");
            }
        }
    }

    @Test
    void keepsTopicsOverAStopAndLosesThemWithTheDisk() throws Exception {
        try (var kafka = RealKafka.startOwn()) {
            createTopic(kafka, "kept");
            kafka.stop();
            kafka.start();
            assertThat(topics(kafka)).contains("kept");
            kafka.wipe();
            assertThat(topics(kafka)).doesNotContain("kept");
        }
    }

    private static void createTopic(RealKafka kafka, String name) throws Exception {
        try (var admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static Iterable<String> topics(RealKafka kafka) throws Exception {
        try (var admin = admin(kafka)) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    private static Admin admin(RealKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}

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
import org.apache.kafka.common.config.ConfigResource;
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

    /** Containers come with settings of their own, such as Testcontainers' {@code fsync=off}. */
    @Test
    void keepsAndSortsAsThePlatformDoesWhereverItRuns() throws SQLException {
        var database = RealPostgres.shared().newDatabase("settings");
        assertThat(setting(database, "SHOW fsync")).isEqualTo("on");
        assertThat(setting(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(setting(database, "SHOW data_checksums")).isEqualTo("on");
        assertThat(setting(database, "SHOW server_version")).startsWith("18");
        assertThat(
                        setting(
                                database,
                                "SELECT format('%s %s', datlocprovider, datlocale) FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void letsNobodyIntoTheDatabaseOfAnother() {
        var mine = RealPostgres.shared().newDatabase("mine");
        var other = RealPostgres.shared().newDatabase("other");
        assertThatThrownBy(() -> DriverManager.getConnection(mine.url(), other.user(), other.password()))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> DriverManager.getConnection(mine.url(), mine.user(), other.password()))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void makesNoTopicOfATypingMistake() throws Exception {
        var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", RealKafka.shared().bootstrapServers()))) {
            var settings = admin.describeConfigs(List.of(broker))
                    .all()
                    .get(30, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next();
            assertThat(settings.get("auto.create.topics.enable").value()).isEqualTo("false");
        }
    }

    private static String setting(Database database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
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

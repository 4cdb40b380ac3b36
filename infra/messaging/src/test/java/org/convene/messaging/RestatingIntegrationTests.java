package org.convene.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.convene.messaging.restating.Restating;
import org.convene.testing.Database;
import org.convene.testing.RealKafka;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.Test;

/** What was told can be told again: to a consumer that lost its database, and by an owner whose database was restored. */
class RestatingIntegrationTests {

    private final String servers = RealKafka.shared().bootstrapServers();

    private static Database database(String name) {
        return RealPostgres.shared().newDatabase(name);
    }

    private static void awaitCopies(DiaryService owner, DiaryService reader) {
        await().untilAsserted(() -> assertThat(copies(reader, "copied_diary")).isEqualTo(copies(owner, "diary")));
    }

    private static String copies(DiaryService service, String table) {
        return service.jdbc()
                .sql("SELECT coalesce(string_agg(key || '=' || text, ', ' ORDER BY key), '') FROM " + table)
                .query(String.class)
                .single();
    }

    @Test
    void fillsAnEmptiedConsumerWithTheSameState() {
        String topic = "restating.emptied.v1";
        try (var owner = DiaryService.owner("emptied-owner", topic, database("emptied_owner"), servers)) {
            UUID rewritten = UUID.randomUUID();
            try (var reader =
                    DiaryService.reader("emptied-reader", topic, database("before"), servers, (event, diary) -> {})) {
                owner.write(topic, rewritten, "one", "two", "three");
                for (int i = 0; i < 250; i++) {
                    owner.write(topic, UUID.randomUUID(), "diary " + i);
                }
                awaitCopies(owner, reader);
            }
            // The same consumer group: the broker thinks that all was heard.
            try (var reader =
                    DiaryService.reader("emptied-reader", topic, database("after"), servers, (event, diary) -> {})) {
                owner.write(topic, rewritten, "four");
                await().untilAsserted(() ->
                        assertThat(reader.count("messaging.parked_event")).isEqualTo(1));
                assertThat(owner.bean(Restating.class).begin(false)).containsExactly(topic);
                awaitCopies(owner, reader);
                assertThat(reader.jdbc()
                                .sql("SELECT bool_and(restated) FROM heard")
                                .query(Boolean.class)
                                .single())
                        .isTrue();
                owner.write(topic, rewritten, "five");
                await().untilAsserted(() -> assertThat(reader.heard(rewritten)).containsExactly("four", "five"));
                assertThat(reader.count("messaging.inbox_guard WHERE parked_since IS NOT NULL"))
                        .isZero();
                await().untilAsserted(() ->
                        assertThat(owner.count("messaging.restatement")).isZero());
            }
        }
    }

    @Test
    void replacesTheLostFutureOfARestoredOwner() {
        String topic = "restating.restored.v1";
        UUID kept = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        try (var reader = DiaryService.reader(
                "restored-reader", topic, database("restored_reader"), servers, (event, diary) -> {})) {
            try (var owner = DiaryService.owner("restored-owner", topic, database("restored_from"), servers)) {
                owner.write(topic, kept, "as in the backup", "lost", "lost too");
                owner.write(topic, lost, "begun after the backup");
                awaitCopies(owner, reader);
            }
            Database backup = database("restored_to");
            try (var owner =
                    DiaryService.owner("restored-owner", topic, backup, servers, "convene.messaging.relays=0")) {
                owner.write(topic, kept, "as in the backup");
                owner.jdbc().sql("DELETE FROM messaging.outbox").update();
            }
            try (var owner = DiaryService.owner("restored-owner", topic, backup, servers)) {
                owner.bean(Restating.class).begin(true);
                awaitCopies(owner, reader);
                assertThat(copies(reader, "copied_diary")).isEqualTo(kept + "=as in the backup");
                owner.write(topic, kept, "life goes on");
                awaitCopies(owner, reader);
                assertThat(reader.heard(kept))
                        .containsExactly("as in the backup", "lost", "lost too", "as in the backup", "life goes on");
            }
        }
    }
}

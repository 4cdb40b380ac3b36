package org.convene.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.testing.RealKafka;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The history of what was told, by days. */
class ToldEventsIntegrationTests {

    @Test
    void keepsThirtyDaysAndMakesRoomForTheNext() {
        try (var owner = DiaryService.owner(
                "told-owner",
                "told.diaries.v1",
                RealPostgres.shared().newDatabase("told_owner"),
                RealKafka.shared().bootstrapServers(),
                "convene.messaging.relays=0")) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            day(owner, today.minusDays(31));
            day(owner, today.minusDays(30));
            owner.bean(ToldEvents.class).maintain();
            assertThat(days(owner))
                    .doesNotContain(table(today.minusDays(31)))
                    .contains(table(today.minusDays(30)), table(today), table(today.plusDays(3)));
        }
    }

    /** A round whose broker was lost notes what that one had acknowledged seconds later: nobody else would tell it again. */
    @Test
    void tellsAgainWhatARoundUnderWayHasYetToNote() throws Exception {
        try (var owner = DiaryService.owner(
                "told-again",
                "told.again.v1",
                RealPostgres.shared().newDatabase("told_again"),
                RealKafka.shared().bootstrapServers(),
                "convene.messaging.relays=0")) {
            owner.write("told.again.v1", UUID.randomUUID(), "acknowledged by a broker that is no more");
            ToldEvents told = owner.bean(ToldEvents.class);
            var round = new TransactionTemplate(owner.bean(PlatformTransactionManager.class));
            CompletableFuture<Long> again = Objects.requireNonNull(round.execute(status -> {
                List<Long> sent = owner.jdbc()
                        .sql("""
                                SELECT id FROM messaging.outbox JOIN messaging.outbox_partition USING (part) FOR UPDATE
                                """)
                        .query((row, number) -> row.getLong("id"))
                        .list();
                var resending = CompletableFuture.supplyAsync(
                        () -> told.resend(Instant.EPOCH, Instant.now().plusSeconds(60)), Thread::startVirtualThread);
                await().until(() -> waitsForALock(owner) || resending.isDone());
                told.keep(sent);
                return resending;
            }));
            assertThat(again.get()).isEqualTo(1);
            assertThat(owner.count("messaging.outbox")).isEqualTo(1);
        }
    }

    private static boolean waitsForALock(DiaryService owner) {
        return owner.jdbc().sql("""
                        SELECT count(*) > 0 FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """).query(Boolean.class).single();
    }

    private static void day(DiaryService owner, LocalDate day) {
        owner.jdbc()
                .sql(
                        "CREATE TABLE messaging.%s PARTITION OF messaging.told_event FOR VALUES FROM ('%s+00') TO ('%s+00')"
                                .formatted(
                                        table(day),
                                        day.atStartOfDay(),
                                        day.plusDays(1).atStartOfDay()))
                .update();
    }

    private static List<String> days(DiaryService owner) {
        return owner.jdbc()
                .sql("SELECT relname FROM pg_class WHERE relname LIKE 'told_event_2%' AND relkind = 'r'")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static String table(LocalDate day) {
        return "told_event_" + day.toString().replace("-", "");
    }
}

package org.convene.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.testing.RealKafka;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.Test;

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

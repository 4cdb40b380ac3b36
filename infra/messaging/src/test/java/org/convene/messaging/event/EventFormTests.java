package org.convene.messaging.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class EventFormTests {

    /** Every kind of time that an event may carry. */
    record Times(Instant at, LocalDateTime local, ZoneId zone, OffsetDateTime offset, Duration length) {}

    /** One that names fewer fields than were written. */
    record OnlyTheZone(ZoneId zone, @Nullable String missing) {}

    record Collected(@Nullable List<ZoneId> zones, Map<String, ZoneId> byName) {}

    private static final Times TIMES = new Times(
            Instant.parse("2026-05-01T12:00:00Z"),
            LocalDateTime.parse("2026-05-01T20:00:00"),
            ZoneId.of("Asia/Shanghai"),
            OffsetDateTime.parse("2026-05-01T20:00:00+08:00"),
            Duration.ofMinutes(90));

    @Test
    void writesTimesAsText() {
        assertThat(EventJson.write(TIMES))
                .contains("\"2026-05-01T12:00:00Z\"", "\"2026-05-01T20:00:00\"", "\"Asia/Shanghai\"", "\"PT1H30M\"");
    }

    @Test
    void refusesListsAndMapsWithHoles() {
        assertThatThrownBy(() -> EventJson.read("{\"zones\": [\"UTC\", null], \"byName\": {}}", Collected.class))
                .hasMessageContaining("null");
        assertThatThrownBy(() -> EventJson.read("{\"zones\": [], \"byName\": {\"a\": null}}", Collected.class))
                .hasMessageContaining("null");
        assertThat(EventJson.read("{\"zones\": null, \"byName\": {}}", Collected.class)
                        .zones())
                .isNull();
    }

    @Test
    void readsWhatItWroteAndKeepsTheOffset() {
        assertThat(EventJson.read(EventJson.write(TIMES), Times.class)).isEqualTo(TIMES);
    }

    @Test
    void ignoresWhatAConsumerDoesNotName() {
        assertThat(EventJson.read(EventJson.write(TIMES), OnlyTheZone.class))
                .isEqualTo(new OnlyTheZone(ZoneId.of("Asia/Shanghai"), null));
    }

    @Test
    void makesIdsOfVersion7ThatSortByTime() {
        UUID early = EventIds.next(Instant.parse("2026-05-01T12:00:00.000Z"));
        UUID late = EventIds.next(Instant.parse("2026-05-01T12:00:00.001Z"));
        assertThat(early.version()).isEqualTo(7);
        assertThat(early.variant()).isEqualTo(2);
        assertThat(early.toString()).isLessThan(late.toString());
    }

    @Test
    void ordersPositionsByEpochFirst() {
        assertThat(new Position(2, 1).isAfter(new Position(1, 9))).isTrue();
        assertThat(new Position(1, 9).isAfter(new Position(1, 9))).isFalse();
        assertThatThrownBy(() -> new Position(1, -1)).hasMessage("sequence: -1 (expected: >= 0)");
    }

    @Test
    void lendsATraceToTheWorkAndTakesItBack() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        MDC.remove("traceparent");
        Trace.within(trace, () -> assertThat(Trace.current()).isEqualTo(trace));
        assertThat(MDC.get("traceparent")).isNull();
        assertThat(Trace.valid(Trace.current())).isNotNull().isNotEqualTo(trace);
    }
}

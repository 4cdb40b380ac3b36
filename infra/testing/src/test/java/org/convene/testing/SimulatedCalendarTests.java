package org.convene.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulatedCalendarTests {

    private final SimulatedCalendar calendar = new SimulatedCalendar("wei@example.org");

    @Test
    void movesTheEntryOfAUidToTheTimeOfTheHigherSequence() {
        calendar.apply(entry("REQUEST", 0, "20260305T020000Z"));
        calendar.apply(entry("REQUEST", 1, "20260305T033000Z"));
        assertThat(calendar.entries())
                .extracting(CalendarEntry::startsAt)
                .containsExactly(Instant.parse("2026-03-05T03:30:00Z"));
    }

    @Test
    void ignoresAnOlderSequenceThatComesLate() {
        calendar.apply(entry("REQUEST", 1, "20260305T033000Z"));
        calendar.apply(entry("REQUEST", 0, "20260305T020000Z"));
        assertThat(calendar.entries()).extracting(CalendarEntry::sequence).containsExactly(1);
    }

    @Test
    void keepsACancelledEntryAwayUntilItIsAskedForAgain() {
        calendar.apply(entry("REQUEST", 0, "20260305T020000Z"));
        calendar.apply(entry("CANCEL", 1, "20260305T020000Z"));
        calendar.apply(entry("REQUEST", 0, "20260305T020000Z"));
        assertThat(calendar.entries()).isEmpty();
        calendar.apply(entry("REQUEST", 2, "20260305T020000Z"));
        assertThat(calendar.entries()).hasSize(1);
    }

    @Test
    void refusesAnEntryForSomebodyElse() {
        var stranger = new SimulatedCalendar("ana@example.org");
        assertThatThrownBy(() -> stranger.apply(entry("REQUEST", 0, "20260305T020000Z")))
                .hasMessage("attendee: wei@example.org (expected: ana@example.org)");
    }

    @Test
    void refusesWhatTheStandardForbids() {
        assertThatThrownBy(() -> CalendarEntry.read(
                        message("REQUEST", 0, "20260305T020000Z").replace("UID:u-1\r\n", "")))
                .isInstanceOf(AssertionError.class);
    }

    private static CalendarEntry entry(String method, int sequence, String start) {
        return CalendarEntry.read(message(method, sequence, start));
    }

    private static String message(String method, int sequence, String start) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Convene//Test//EN
                METHOD:%s
                BEGIN:VEVENT
                UID:u-1
                DTSTAMP:20260301T000000Z
                SEQUENCE:%d
                DTSTART:%s
                DURATION:PT90M
                SUMMARY:Clinical cases
                ORGANIZER:mailto:workshop@convene.localhost
                ATTENDEE:mailto:wei@example.org
                END:VEVENT
                END:VCALENDAR
                """.formatted(method, sequence, start).replace("\n", "\r\n");
    }
}

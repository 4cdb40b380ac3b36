package org.convene.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTests {

    private static final Instant STAMP = Instant.parse("2027-04-01T09:00:00Z");
    private static final Instant STARTS = Instant.parse("2027-05-14T08:00:00Z");

    @Test
    void isReadByAnotherParserAsItWasMeant() {
        var read = org.convene.testing.CalendarEntry.read(write(entry("Дыхательная недостаточность", "a\nb")));

        assertThat(read.method()).isEqualTo("REQUEST");
        assertThat(read.uid()).isEqualTo("p-1@convene.example.org");
        assertThat(read.sequence()).isEqualTo(3);
        assertThat(read.startsAt()).isEqualTo(STARTS);
        assertThat(read.endsAt()).isEqualTo(STARTS.plusSeconds(5400));
        assertThat(read.summary()).isEqualTo("Дыхательная недостаточность");
        assertThat(read.description()).isEqualTo("a\nb");
        assertThat(read.organizer()).contains("workshop-1@convene.example.org");
        assertThat(read.attendee()).contains("irina@klinika.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "semicolon; comma, backslash \\ and \\n that is none",
                "line\r\nBEGIN:VALARM\r\nACTION:EMAIL",
                "呼吸衰竭的前七十二小时：来自五个国家的病例，由九位医生与七个国家的同事共同讨论，问题由了解情况的专家回答。",
                "👩🏽‍⚕️👨‍👩‍👧‍👦 emoji at the fold 👩🏽‍⚕️👨‍👩‍👧‍👦👩🏽‍⚕️👨‍👩‍👧‍👦👩🏽‍⚕️",
                "\"quoted\" and ${7*7}"
            })
    void keepsWhateverATitleHolds(String title) {
        var read = org.convene.testing.CalendarEntry.read(write(entry(title, title)));

        assertThat(read.summary()).isEqualTo(title.replace("\r\n", "\n"));
        assertThat(read.method()).isEqualTo("REQUEST");
    }

    @Test
    void foldsAt75OctetsAndNeverCutsACharacter() {
        var random = new Random(17);
        for (int round = 0; round < 200; round++) {
            StringBuilder title = new StringBuilder();
            random.ints(random.nextInt(200), 0, 4)
                    .forEach(kind -> title.append(List.of("a", "é", "漢", "😀").get(kind)));
            String text = write(entry(title.toString(), "x"));

            assertThat(text.split("\r\n"))
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
            assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
            assertThat(text).doesNotContain("\uFFFD");
        }
    }

    @Test
    void takesTheEntryOutWhenItIsCancelled() {
        CalendarEntry entry = entry("Title", "x");
        String text = CalendarText.write(
                new CalendarEntry(
                        CalendarMethod.CANCEL,
                        entry.uid(),
                        4,
                        STARTS,
                        entry.endsAt(),
                        entry.summary(),
                        entry.description(),
                        entry.location(),
                        entry.organizerName(),
                        entry.organizerAddress(),
                        entry.attendeeName(),
                        entry.attendeeAddress()),
                STAMP);

        var read = org.convene.testing.CalendarEntry.read(text);
        assertThat(read.method()).isEqualTo("CANCEL");
        assertThat(read.status()).isEqualTo("CANCELLED");
        assertThat(text).doesNotContain("VALARM");
    }

    @Test
    void refusesAnEntryThatEndsBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarEntry(
                        CalendarMethod.REQUEST, "u", 0, STARTS, STARTS, "s", "d", "l", "o", "o@x", "a", "a@x"))
                .withMessageContaining("expected: after");
    }

    private static String write(CalendarEntry entry) {
        return CalendarText.write(entry, STAMP);
    }

    private static CalendarEntry entry(String summary, String description) {
        return new CalendarEntry(
                CalendarMethod.REQUEST,
                "p-1@convene.example.org",
                3,
                STARTS,
                STARTS.plusSeconds(5400),
                summary,
                description,
                "https://convene.example.org/join/" + "x".repeat(48),
                "Fondation \"Léman\"\r\nX-EVIL:1",
                "workshop-1@convene.example.org",
                "Ирина Каримова",
                "irina@klinika.example.org");
    }
}

package org.convene.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.convene.web.language.IcuMessages;
import org.convene.web.language.LanguageFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {

    private static final Instant START = Instant.parse("2026-05-14T08:00:00Z");
    private static final Reader IN_TASHKENT = Reader.of(Locale.ENGLISH, ZoneId.of("Asia/Tashkent"));

    private final Times times = new Times(
            new IcuMessages(LanguageFolders.ours()),
            Clock.fixed(Instant.parse("2026-05-12T07:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | Asia/Tashkent    | Thursday 14 May      | 13:00 – 15:30",
                "en-GB | Europe/London    | Thursday 14 May      | 09:00 – 11:30",
                "en-US | America/New_York | Thursday, May 14     | 4:00 AM – 6:30 AM",
                "de    | Europe/Zurich    | Donnerstag, 14. Mai  | 10:00 – 12:30",
                "ru    | Asia/Almaty      | четверг, 14 мая      | 13:00 – 15:30",
                "zh-CN | Asia/Shanghai    | 5月14日星期四         | 16:00 – 18:30",
                "fr    | Europe/Paris     | jeudi 14 mai         | 10:00 – 12:30",
                "es    | America/Lima     | jueves, 14 de mayo   | 3:00 – 5:30",
                "pt-BR | America/Recife   | quinta-feira, 14 de maio | 05:00 – 07:30",
                "ar    | Africa/Algiers   | الخميس، 14 مايو       | 9:00 ص – 11:30 ص",
                "ar-EG | Africa/Cairo     | الخميس، ١٤ مايو       | ١١:٠٠ ص – ١:٣٠ م",
                "th    | Asia/Bangkok     | วันพฤหัสบดี 14 พฤษภาคม | 15:00 – 17:30",
            })
    void writesDayAndHoursAsTheReaderExpects(String language, String zone, String day, String hours) {
        Reader reader = Reader.of(Locale.forLanguageTag(language), ZoneId.of(zone));

        assertThat(times.day(reader, START)).isEqualTo(day);
        // Some locales put a narrow no-break space before AM and PM.
        assertThat(times.hours(reader, START, START.plus(Duration.ofMinutes(150)))
                        .replace('\u202f', ' '))
                .isEqualTo(hours);
    }

    @Test
    void namesTheYearOnlyWhereItIsNotThisOne() {
        assertThat(times.day(IN_TASHKENT, Instant.parse("2027-05-14T08:00:00Z")))
                .isEqualTo("Friday 14 May 2027");
        assertThat(times.brief(IN_TASHKENT, START)).isEqualTo("14 May, 13:00");
        assertThat(times.brief(IN_TASHKENT, Instant.parse("2025-05-14T08:00:00Z")))
                .isEqualTo("14 May 2025, 13:00");
        assertThat(times.local(IN_TASHKENT, java.time.LocalDateTime.of(2026, 5, 14, 10, 0)))
                .isEqualTo("Thursday 14 May 2026, 10:00");
    }

    @Test
    void countsYearsAsTheReaderDoes() {
        Reader inBangkok = Reader.of(Locale.forLanguageTag("th"), ZoneId.of("Asia/Bangkok"));

        assertThat(times.shortDay(inBangkok, Instant.parse("2027-05-14T08:00:00Z")))
                .isEqualTo("14 พ.ค. 2570");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Europe/Zurich, Zurich",
        "ru, Asia/Tashkent, Ташкент",
        "zh-CN, Asia/Kathmandu, 加德满都",
        "ar, Africa/Cairo, القاهرة",
        "th, Europe/Paris, ปารีส",
        "fr, Europe/London, Londres",
        "pt-BR, Asia/Calcutta, Calcutá"
    })
    void namesTheCityInTheReadersLanguage(String language, String zone, String city) {
        assertThat(times.zoneName(Reader.of(Locale.forLanguageTag(language), ZoneId.of(zone)), START))
                .startsWith(city + ", UTC+");
    }

    @Test
    void marksAnotherDayElsewhere() {
        TimeBlock block = times.block(
                IN_TASHKENT,
                START,
                START.plusSeconds(3600),
                List.of(
                        ZoneId.of("Asia/Tashkent"),
                        ZoneId.of("Pacific/Honolulu"),
                        ZoneId.of("Europe/Zurich"),
                        ZoneId.of("Europe/Zurich"),
                        ZoneId.of("Pacific/Kiritimati")));

        assertThat(block.line()).isEqualTo("Thursday 14 May, 13:00 – 14:00");
        assertThat(block.zone()).isEqualTo("Tashkent, UTC+5");
        assertThat(block.elsewhere())
                .containsExactly(
                        new TimeBlock.Elsewhere("Honolulu", "22:00", "the day before"),
                        new TimeBlock.Elsewhere("Zurich", "10:00", null),
                        new TimeBlock.Elsewhere("Kiritimati", "22:00", null));
        assertThat(times.block(
                                IN_TASHKENT,
                                START.plus(Duration.ofHours(8)),
                                START.plus(Duration.ofHours(9)),
                                List.of(ZoneId.of("Pacific/Kiritimati")))
                        .elsewhere())
                .containsExactly(new TimeBlock.Elsewhere("Kiritimati", "06:00", "the day after"));
    }

    @Test
    void saysThatItEndsOnAnotherDay() {
        Instant late = Instant.parse("2026-05-14T18:00:00Z");

        assertThat(times.hours(IN_TASHKENT, late, late.plus(Duration.ofHours(3))))
                .isEqualTo("23:00 – 02:00 (the next day)");
        assertThat(times.hours(IN_TASHKENT, late, late.plus(Duration.ofHours(30))))
                .isEqualTo("23:00 – 05:00 (2 days later)");
    }

    /** The hour before and after the clocks change, or a country its mind, in a dozen zones. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Zurich       | 2026-03-29T00:30:00Z | 01:30, UTC+1 | 03:30, UTC+2",
                "Europe/Zurich       | 2026-10-25T00:30:00Z | 02:30, UTC+2 | 02:30, UTC+1",
                "America/New_York    | 2026-03-08T06:30:00Z | 01:30, UTC−5 | 03:30, UTC−4",
                "America/New_York    | 2026-11-01T05:30:00Z | 01:30, UTC−4 | 01:30, UTC−5",
                "America/Santiago    | 2026-09-06T03:30:00Z | 23:30, UTC−4 | 01:30, UTC−3",
                "Australia/Lord_Howe | 2026-10-03T15:15:00Z | 01:45, UTC+10:30 | 03:15, UTC+11",
                "Australia/Sydney    | 2026-04-04T15:30:00Z | 02:30, UTC+11 | 02:30, UTC+10",
                "Pacific/Auckland    | 2026-09-26T13:30:00Z | 01:30, UTC+12 | 03:30, UTC+13",
                "Asia/Beirut         | 2026-03-28T21:30:00Z | 23:30, UTC+2 | 01:30, UTC+3",
                "Africa/Cairo        | 2026-04-23T21:30:00Z | 23:30, UTC+2 | 01:30, UTC+3",
                "Africa/Casablanca   | 2026-02-15T01:30:00Z | 02:30, UTC+1 | 02:30, UTC",
                "Asia/Jerusalem      | 2026-03-26T23:30:00Z | 01:30, UTC+2 | 03:30, UTC+3",
                "America/Havana      | 2026-03-08T04:30:00Z | 23:30, UTC−5 | 01:30, UTC−4",
                "Asia/Kathmandu      | 2026-05-14T08:00:00Z | 13:45, UTC+5:45 | 14:45, UTC+5:45",
                "Pacific/Kiritimati  | 2026-05-14T09:30:00Z | 23:30, UTC+14 | 00:30, UTC+14",
                "Asia/Almaty         | 2024-02-29T17:30:00Z | 23:30, UTC+6 | 23:30, UTC+5",
                "America/Mexico_City | 2026-07-01T12:00:00Z | 06:00, UTC−6 | 07:00, UTC−6",
                "Asia/Tehran         | 2026-07-01T12:00:00Z | 15:30, UTC+3:30 | 16:30, UTC+3:30"
            })
    void readsAsTheClocksThere(String zone, Instant at, String there, String anHourLater) {
        Reader reader = Reader.of(Locale.ENGLISH, ZoneId.of(zone));

        assertThat(read(reader, at)).isEqualTo(there);
        assertThat(read(reader, at.plus(Duration.ofHours(1)))).isEqualTo(anHourLater);
    }

    private String read(Reader reader, Instant at) {
        return times.hour(reader, at) + ", " + Zones.offset(reader.zone(), at);
    }

    @Test
    void followsSummerTime() {
        Reader inZurich = Reader.of(Locale.ENGLISH, ZoneId.of("Europe/Zurich"));

        assertThat(times.zoneName(inZurich, START)).isEqualTo("Zurich, UTC+2");
        assertThat(times.zoneName(inZurich, Instant.parse("2026-01-14T08:00:00Z")))
                .isEqualTo("Zurich, UTC+1");
        assertThat(times.zoneName(IN_TASHKENT, ZoneId.of("America/St_Johns"), START))
                .isEqualTo("St John’s, UTC−2:30");
        assertThat(times.zoneName(IN_TASHKENT, Zones.UTC, START)).isEqualTo("UTC");
        assertThat(times.instant(inZurich, START)).isEqualTo("Thursday 14 May, 10:00, Zurich (UTC+2)");
    }

    @ParameterizedTest
    @CsvSource({
        "30, just now",
        "60, in a minute",
        "3540, in 59 minutes",
        "3600, in an hour",
        "172799, in 47 hours",
        "172800, in 2 days",
        "-60, a minute ago",
        "-7200, 2 hours ago",
        "-864000, 10 days ago"
    })
    void saysHowFarAway(long seconds, String words) {
        assertThat(times.relative(
                        IN_TASHKENT, Instant.parse("2026-05-12T07:00:00Z").plusSeconds(seconds)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"25, 25 min", "60, 1 h", "150, 2 h 30 min"})
    void writesDurations(int minutes, String words) {
        assertThat(times.duration(IN_TASHKENT, Duration.ofMinutes(minutes))).isEqualTo(words);
    }
}

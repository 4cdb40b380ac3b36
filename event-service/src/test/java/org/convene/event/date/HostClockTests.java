package org.convene.event.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convene.event.foundation.Approval;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.WorkingWeek;
import org.convene.event.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostClockTests {

    private static final WorkingWeek NINE_TO_SIX = new WorkingWeek(
            WorkingWeek.USUAL_START, WorkingWeek.USUAL_END, List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    @ParameterizedTest
    @CsvSource({
        "2027-05-20T00:00, NIGHT",
        "2027-05-20T06:59, NIGHT",
        "2027-05-20T07:00, EARLY",
        "2027-05-20T08:59, EARLY",
        "2027-05-20T09:00, WORKING",
        "2027-05-20T17:59, WORKING",
        "2027-05-20T18:00, EVENING",
        "2027-05-20T21:59, EVENING",
        "2027-05-20T22:00, NIGHT",
        // A Saturday.
        "2027-05-22T06:00, NIGHT",
        "2027-05-22T12:00, FREE",
        // Ascension Day and the National Day.
        "2027-05-06T12:00, FREE",
        "2027-08-01T12:00, FREE",
    })
    void tellsHowAnHourLiesInGeneva(String local, HourKind kind) {
        HostClock geneva = clock("CH", "Europe/Zurich", NINE_TO_SIX);

        assertThat(geneva.at(Instant.parse(local + ":00+02:00"))).isEqualTo(kind);
    }

    @Test
    void countsAMinuteOfTheNightAsANight() {
        HostClock geneva = clock("CH", "Europe/Zurich", NINE_TO_SIX);

        assertThat(geneva.hardest(at("2027-05-20T16:00:00+02:00"), at("2027-05-20T18:00:00+02:00")))
                .isEqualTo(HourKind.WORKING);
        assertThat(geneva.hardest(at("2027-05-20T17:00:00+02:00"), at("2027-05-20T19:00:00+02:00")))
                .isEqualTo(HourKind.EVENING);
        assertThat(geneva.hardest(at("2027-05-20T20:00:00+02:00"), at("2027-05-20T22:15:00+02:00")))
                .isEqualTo(HourKind.NIGHT);
    }

    @Test
    void goesByTheClocksOfTheDayWhereTheyAreChanged() {
        HostClock geneva = clock("CH", "Europe/Zurich", NINE_TO_SIX);

        assertThat(geneva.at(at("2027-03-26T07:59:00Z"))).isEqualTo(HourKind.EARLY);
        assertThat(geneva.at(at("2027-03-29T07:00:00Z"))).isEqualTo(HourKind.WORKING);
    }

    @Test
    void knowsOtherWeekendsAndOtherHours() {
        WorkingWeek friday = new WorkingWeek(
                LocalTime.of(6, 0), LocalTime.of(14, 30), List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        HostClock kathmandu = clock("NP", "Asia/Kathmandu", friday);

        assertThat(kathmandu.at(at("2027-05-20T00:14:00Z"))).isEqualTo(HourKind.NIGHT);
        assertThat(kathmandu.at(at("2027-05-20T00:15:00Z"))).isEqualTo(HourKind.WORKING);
        assertThat(kathmandu.at(at("2027-05-20T08:45:00Z"))).isEqualTo(HourKind.EVENING);
        assertThat(kathmandu.at(at("2027-05-21T04:00:00Z"))).isEqualTo(HourKind.FREE);
        assertThat(kathmandu.at(at("2027-05-23T04:00:00Z"))).isEqualTo(HourKind.WORKING);
    }

    @Test
    void namesHolidaysAndSaysWhereItKnowsNone() {
        HostClock geneva = clock("CH", "Europe/Zurich", NINE_TO_SIX);

        assertThat(geneva.holiday(at("2027-12-25T12:00:00Z"), Locale.FRENCH)).contains("Noël");
        assertThat(geneva.holiday(at("2027-12-23T12:00:00Z"), Locale.FRENCH)).isEmpty();
        assertThat(geneva.holidaysKnown()).isTrue();
        assertThat(clock("NP", "Asia/Kathmandu", NINE_TO_SIX).holidaysKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AE", "CH", "CN", "EG", "ET", "IN", "KZ", "SA", "TR", "XX"})
    void looksAsFarAheadAsAnybodyPlans(String country) {
        HostClock clock = clock(country, "UTC", NINE_TO_SIX);

        for (int year = Terms.FIRST_YEAR - 1; year <= Terms.LAST_YEAR + 1; year++) {
            assertThat(clock.at(at(year + "-06-15T03:00:00Z"))).isEqualTo(HourKind.NIGHT);
        }
        assertThat(clock.holiday(at("2190-01-01T12:00:00Z"), Locale.ENGLISH)).isEmpty();
    }

    private static HostClock clock(String country, String zone, WorkingWeek week) {
        FoundationProfile profile =
                new FoundationProfile("A", List.of(), "A", country, ZoneId.of(zone), week, null, "#b5482a");
        return new HostClock(
                new Foundation(UUID.randomUUID(), profile, List.of(), List.of(), Approval.GIVEN), new PublicHolidays());
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}

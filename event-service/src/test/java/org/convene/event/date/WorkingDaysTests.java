package org.convene.event.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.WorkingWeek;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final WorkingDays days = new WorkingDays(new PublicHolidays());

    @Test
    void endsAtTheMidnightAfterTheLastDay() {
        // Monday evening: Tuesday, Wednesday, Thursday.
        assertThat(days.endAfter(3, Instant.parse("2027-03-01T20:00:00Z"), in("CH", "Europe/Zurich", WEEKEND)))
                .isEqualTo("2027-03-04T23:00:00Z");
    }

    @Test
    void countsByTheClocksOfTheFoundation() {
        // In Shanghai it is Tuesday by then.
        assertThat(days.endAfter(3, Instant.parse("2027-03-01T20:00:00Z"), in("CN", "Asia/Shanghai", WEEKEND)))
                .isEqualTo("2027-03-05T16:00:00Z");
    }

    @Test
    void leavesOutWeekendsAndPublicHolidays() {
        // Maundy Thursday: Good Friday, the weekend and Easter Monday are free in Germany.
        assertThat(days.endAfter(3, Instant.parse("2027-03-25T09:00:00Z"), in("DE", "Europe/Berlin", WEEKEND)))
                .isEqualTo("2027-04-01T22:00:00Z");
        var fridays = List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(days.endAfter(3, Instant.parse("2027-03-04T09:00:00Z"), in("JO", "Asia/Amman", fridays)))
                .isEqualTo("2027-03-09T21:00:00Z");
    }

    @Test
    void endsForWhoNeverWorks() {
        assertThat(days.endAfter(
                        3, Instant.parse("2027-03-01T09:00:00Z"), in("CH", "UTC", List.of(DayOfWeek.values()))))
                .isEqualTo("2027-03-05T00:00:00Z");
    }

    private static FoundationProfile in(String country, String zone, List<DayOfWeek> weekend) {
        return new FoundationProfile(
                "Foundation",
                List.of(),
                "F",
                country,
                ZoneId.of(zone),
                new WorkingWeek(LocalTime.of(9, 0), LocalTime.of(17, 0), weekend),
                null,
                "#b5482a");
    }
}

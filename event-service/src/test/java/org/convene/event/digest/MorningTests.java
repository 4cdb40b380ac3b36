package org.convene.event.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MorningTests {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    @Test
    void isSevenOClockOfTheNextDayWhereSheIs() {
        Instant noon = Instant.parse("2027-03-01T11:00:00Z");

        assertThat(Morning.after(noon, ZURICH)).isEqualTo("2027-03-02T06:00:00Z");
        assertThat(Morning.after(noon, AUCKLAND)).isEqualTo("2027-03-02T18:00:00Z");
        assertThat(Morning.after(noon, HONOLULU)).isEqualTo("2027-03-02T17:00:00Z");
    }

    @Test
    void bringsNoSecondOneOnTheDayOfALateOne() {
        Instant justAfterMidnight = Instant.parse("2027-03-01T23:02:00Z");

        assertThat(Morning.after(justAfterMidnight, ZURICH)).isEqualTo("2027-03-03T06:00:00Z");
    }

    @Test
    void staysAtSevenWhenTheClocksAreChanged() {
        assertThat(Morning.after(Instant.parse("2027-03-27T06:00:00Z"), ZURICH)).isEqualTo("2027-03-28T05:00:00Z");
        assertThat(Morning.after(Instant.parse("2027-10-30T05:00:00Z"), ZURICH)).isEqualTo("2027-10-31T06:00:00Z");
    }

    @Test
    void leavesMostOfADayBetweenTwoWhoeverTravels() {
        Instant told = Instant.parse("2027-03-01T18:00:00Z");

        for (ZoneId there : new ZoneId[] {ZURICH, AUCKLAND, HONOLULU, ZoneId.of("Pacific/Kiritimati")}) {
            assertThat(Duration.between(told, Morning.after(told, there)))
                    .as(there.getId())
                    .isGreaterThan(Duration.ofHours(7));
        }
    }
}

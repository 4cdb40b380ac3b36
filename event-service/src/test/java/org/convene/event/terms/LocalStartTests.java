package org.convene.event.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LocalStartTests {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void findsTheOneOffsetOfAnOrdinaryHour() {
        assertThat(LocalStart.of(LocalDateTime.parse("2027-05-14T10:00"), ZURICH, ZoneOffset.ofHours(9)))
                .isEqualTo(new LocalStart.Once(ZoneOffset.ofHours(2)));
    }

    @Test
    void findsNoInstantInAnHourThatClocksSkip() {
        assertThat(LocalStart.of(LocalDateTime.parse("2027-03-28T02:30"), ZURICH, null))
                .isEqualTo(new LocalStart.Never(
                        LocalDateTime.parse("2027-03-28T01:59"),
                        LocalDateTime.parse("2027-03-28T03:00"),
                        Duration.ofHours(1)));
    }

    @Test
    void asksWhichOfTwoHoursIsMeant() {
        LocalDateTime twice = LocalDateTime.parse("2027-10-31T02:30");
        assertThat(LocalStart.of(twice, ZURICH, null))
                .isEqualTo(new LocalStart.Twice(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1)));
        assertThat(LocalStart.of(twice, ZURICH, ZoneOffset.ofHours(1)))
                .isEqualTo(new LocalStart.Once(ZoneOffset.ofHours(1)));
        assertThat(LocalStart.of(twice, ZURICH, ZoneOffset.ofHours(5))).isInstanceOf(LocalStart.Twice.class);
    }
}

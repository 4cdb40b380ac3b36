package org.convene.registration.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailPaceTests {

    private static final Instant NOW = Instant.parse("2027-04-01T08:00:00Z");

    @Test
    void writesOnceInTenMinutes() {
        assertThat(MailPace.allowsAnother(List.of(NOW.minus(Duration.ofMinutes(9))), NOW))
                .isFalse();
        assertThat(MailPace.allowsAnother(List.of(NOW.minus(Duration.ofMinutes(10))), NOW))
                .isTrue();
    }

    @Test
    void writesFiveTimesADay() {
        List<Instant> four = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> NOW.minus(Duration.ofHours(i)))
                .toList();
        List<Instant> five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> NOW.minus(Duration.ofHours(i)))
                .toList();

        assertThat(MailPace.allowsAnother(four, NOW)).isTrue();
        assertThat(MailPace.allowsAnother(five, NOW)).isFalse();
    }
}

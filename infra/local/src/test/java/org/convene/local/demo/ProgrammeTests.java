package org.convene.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.convene.client.model.SessionInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeTests {

    @ParameterizedTest
    @CsvSource({"12, 150", "13, 150", "14, 120"})
    void fillsEachWorkshopToTheMinute(int number, int minutes) {
        var sessions = Objects.requireNonNull(Programme.details(number).sessions());
        assertThat(sessions.stream().mapToInt(SessionInput::minutes).sum()).isEqualTo(minutes);
    }

    @Test
    void closesRegistrationBeforeTheWorkshopBegins() {
        var start = LocalDateTime.parse("2026-05-13T10:00");
        var terms = Programme.terms(12, "A title", "A purpose", start, 150, 24);
        assertThat(terms.registrationCloses()).isBefore(start);
    }

    @Test
    void beginsInAMorningWeeksAgo() {
        assertThat(Demo.beginning(Instant.parse("2026-05-14T22:30:00Z"))).isEqualTo("2026-03-31T07:20:00Z");
        assertThat(Demo.beginning(Instant.parse("2026-05-14T11:00:00Z")))
                .isBefore(Instant.parse("2026-05-14T11:00:00Z").minus(Duration.ofDays(40)));
    }

    @Test
    void invitesManyPeopleOnceEachAndReadsTheirNamesAsTheyAreWritten() {
        List<Guest> guests = Guest.all();
        assertThat(guests).hasSizeGreaterThanOrEqualTo(60);
        assertThat(guests).extracting(Guest::address).doesNotHaveDuplicates();
        assertThat(guests).extracting(Guest::country).contains("CN", "KZ", "BR", "EG", "ET");
        assertThat(guests)
                .extracting(Guest::institution)
                .contains("Emergency Hospital \"St. Luke\"")
                .noneMatch(institution -> institution.contains("\"\""));
    }
}

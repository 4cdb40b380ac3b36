package org.convene.registration.registrant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convene.registration.Samples;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.ParticipationState;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.person.Details;
import org.convene.registration.registrant.Registrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrantCsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+cmd|' /C calc'!A0", "-1+1", "@SUM(1+1)", "\t=1", "＝1+1"})
    void writesNoFormula(String typed) {
        assertThat(csv(typed).lines().skip(1).findFirst().orElseThrow())
                .startsWith("\"'" + typed.replace("\"", "\"\"") + "\",");
    }

    @Test
    void keepsQuotesAndEveryScript() {
        assertThat(csv("张 \"子涵\", د. محمد")).startsWith("\uFEFFname,email").contains("\"张 \"\"子涵\"\", د. محمد\"");
    }

    private static String csv(String name) {
        Participation participation = new Participation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "irina@klinika.example.org",
                new Details(name, "UZ", "ru", "Asia/Tashkent", null, null),
                PlaceKind.ROOM,
                ParticipationState.WAITLISTED,
                1,
                null,
                1,
                Samples.NOW,
                null);
        return RegistrantCsv.of(List.of(new Registrant(participation, 1)));
    }
}

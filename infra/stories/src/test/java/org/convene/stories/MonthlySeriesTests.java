package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.local.demo.Letters;
import org.convene.local.demo.Refusal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Five foundations in five time zones bring a monthly series onto its feet: each signs once, for all that follows. */
class MonthlySeriesTests {

    private static final List<List<String>> FOUNDATIONS = List.of(
            List.of("Fondation Aare", "CH", "Europe/Zurich"),
            List.of("Nile Care", "EG", "Africa/Cairo"),
            List.of("Сапар қоры", "KZ", "Asia/Almaty"),
            List.of("มูลนิธิเจ้าพระยา", "TH", "Asia/Bangkok"),
            List.of("Fundação Horizonte", "BR", "America/Sao_Paulo"));
    private static final int EDITIONS = 3;

    private final Platform platform = Platform.shared();
    private final LocalDate first = platform.future()
            .with(TemporalAdjusters.firstDayOfNextMonth())
            .with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY));
    private final Letters letters = platform.letters();

    private record Partner(Organizer organizer, String foundation) {}

    @Test
    void standsOnceEachHostHasSignedItsFrame() {
        Organizer lead = organizer(0);
        String leads = lead.api().post("foundations", house(0)).path("id").asString();
        String workshop = lead.api()
                .post(
                        "workshops",
                        Map.of("foundationId", leads, "terms", terms(), "details", Map.of("sessions", List.of())))
                .path("id")
                .asString();
        List<Partner> partners = new ArrayList<>(List.of(new Partner(lead, leads)));
        for (int number = 1; number < FOUNDATIONS.size(); number++) {
            partners.add(joins(lead, number, workshop));
        }

        String series = "workshops/" + workshop + "/series";
        Map<String, Object> frame =
                Map.of("rhythm", "every-month", "until", first.plusMonths(9).toString(), "holidaysOff", true);
        lead.api().post(series + "/revisions", Map.of("foundationId", leads, "terms", terms(), "frame", frame));
        partners.stream().skip(1).forEach(partner -> {
            platform.awaitMail(partner.organizer().address(), "/series");
            assertThatThrownBy(() -> plan(lead, leads, series, List.of(following())))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(409));
            partner.organizer()
                    .api()
                    .post(series + "/revisions/1/sign-offs", Map.of("foundationId", partner.foundation()));
        });

        Partner third = partners.get(2);
        List<String> open = third.organizer()
                .api()
                .get(series)
                .path("openDays")
                .valueStream()
                .map(JsonNode::asString)
                .limit(EDITIONS)
                .toList();
        assertThat(open).hasSize(EDITIONS);
        JsonNode planned = plan(third.organizer(), third.foundation(), series, open);

        assertThat(planned).hasSize(EDITIONS).allSatisfy(edition -> {
            assertThat(edition.path("state").asString()).isEqualTo("PUBLISHED");
            assertThat(edition.path("hosts")).hasSize(FOUNDATIONS.size());
        });
        assertThat(planned.valueStream()
                        .map(edition -> edition.at("/terms/number").asInt()))
                .containsExactly(2, 3, 4);
        Set<Integer> months = new HashSet<>();
        open.forEach(each -> months.add(LocalDate.parse(each).getMonthValue()));
        assertThat(months).as("a month for each edition").hasSize(EDITIONS);
    }

    private static JsonNode plan(Organizer organizer, String foundation, String series, List<String> days) {
        return organizer
                .api()
                .post(series + "/editions", Map.of("foundationId", foundation, "days", days, "publish", true))
                .path("editions");
    }

    private String following() {
        return first.plusMonths(1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY))
                .toString();
    }

    private Partner joins(Organizer lead, int number, String workshop) {
        Organizer organizer = organizer(number);
        lead.ask(organizer.address(), workshop);
        return new Partner(organizer, organizer.carry(letters, house(number)));
    }

    private static Map<String, Object> house(int number) {
        List<String> house = FOUNDATIONS.get(number);
        return Organizer.foundationBody(house.get(0), "H" + number, house.get(1), house.get(2));
    }

    private Organizer organizer(int number) {
        return Organizer.signIn(platform, "host-" + number + "@monthly-story.example.org", "Host " + number);
    }

    private Map<String, Object> terms() {
        return Map.of(
                "language",
                "en",
                "title",
                "Care at home",
                "purpose",
                "One case a month, from five health systems.",
                "seriesName",
                "A case a month",
                "number",
                1,
                "localStart",
                first + "T13:00:00",
                "timeZone",
                "Europe/Zurich",
                "durationMinutes",
                60,
                "roomPlaces",
                30);
    }
}

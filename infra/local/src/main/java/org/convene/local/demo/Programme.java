package org.convene.local.demo;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import org.convene.client.model.DetailsInput;
import org.convene.client.model.SessionInput;
import org.convene.client.model.SessionKind;
import org.convene.client.model.SpeakerInput;
import org.convene.client.model.TermsInput;

/** The workshops of the demo's series, in words: terms and what is not terms. */
final class Programme {

    private static final String SERIES = "Exchange in critical care";
    private static final String ZONE = "Europe/Zurich";

    private static final SpeakerInput CLAIRE = speaker("Claire Favre", "Fondation Léman");
    private static final SpeakerInput AIGUL = speaker("Айгүл Сәрсенова", "Ниет қоры");
    private static final SpeakerInput LIN = speaker("林静", "Harbour Charity Foundation");
    private static final SpeakerInput CHEN = speaker("陈晓明", "Head of intensive care, First Affiliated Hospital");
    private static final SpeakerInput FERRARI = speaker("Giulia Ferrari", "Intensive care, Ospedale San Marco");
    private static final SpeakerInput YERLAN = speaker("Ерлан Жумабаев", "Rehabilitation, Алатау клиникасы");

    private Programme() {}

    static TermsInput terms(
            int number, String title, String purpose, LocalDateTime start, int minutes, int roomPlaces) {
        return TermsInput.builder()
                .language("en")
                .seriesName(SERIES)
                .number(number)
                .title(title)
                .purpose(purpose)
                .localStart(start)
                .timeZone(ZONE)
                .durationMinutes(minutes)
                .roomPlaces(roomPlaces)
                .audience(true)
                .registrationCloses(start.minusHours(2))
                .build();
    }

    static DetailsInput details(int number) {
        return new DetailsInput(URI.create("https://meet.example.org/critical-care-" + number), sessions(number));
    }

    private static List<SessionInput> sessions(int number) {
        return switch (number) {
            case 12 ->
                List.of(
                        session("Welcome by the hosts", SessionKind.WELCOME, 10, CLAIRE),
                        session("Oxygen first: what high flow can do", SessionKind.TALK, 25, CHEN),
                        session("Lying prone, awake: a ward reports", SessionKind.TALK, 25, LIN),
                        session("Four patients and one machine", SessionKind.CASE_DISCUSSION, 50, AIGUL, FERRARI),
                        session("A pause", SessionKind.BREAK, 10),
                        session("Your questions", SessionKind.QUESTIONS, 30, CHEN, FERRARI));
            case 13 ->
                List.of(
                        session("Welcome by the hosts", SessionKind.WELCOME, 10, CLAIRE),
                        session("When oxygen is not enough", SessionKind.TALK, 25, CHEN),
                        session(
                                "Six cases, read together",
                                SessionKind.CASE_DISCUSSION,
                                75,
                                AIGUL,
                                LIN,
                                FERRARI,
                                YERLAN),
                        session("A pause", SessionKind.BREAK, 10),
                        session("Your questions", SessionKind.QUESTIONS, 30, CHEN, AIGUL));
            case 14 ->
                List.of(
                        session("Welcome by the hosts", SessionKind.WELCOME, 10, AIGUL),
                        session("What stays after discharge", SessionKind.TALK, 25, YERLAN),
                        session("Three health systems, one question", SessionKind.PANEL, 40, CLAIRE, LIN, FERRARI),
                        session("A pause", SessionKind.BREAK, 10),
                        session("A family’s year", SessionKind.CASE_DISCUSSION, 20, CHEN),
                        session("Your questions", SessionKind.QUESTIONS, 15, YERLAN, CHEN));
            default -> throw new IllegalArgumentException("number: " + number + " (expected: 12, 13 or 14)");
        };
    }

    private static SessionInput session(String title, SessionKind kind, int minutes, SpeakerInput... speakers) {
        return SessionInput.builder()
                .title(title)
                .kind(kind)
                .minutes(minutes)
                .speakers(List.of(speakers))
                .build();
    }

    private static SpeakerInput speaker(String name, String affiliation) {
        return SpeakerInput.builder().name(name).affiliation(affiliation).build();
    }
}

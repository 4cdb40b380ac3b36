package org.convene.local.demo;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The workshops of the demo's series, in words: terms and what is not terms. */
final class Programme {

    private static final String SERIES = "Exchange in critical care";
    private static final String ZONE = "Europe/Zurich";

    private static final Speaker CLAIRE = new Speaker("Claire Favre", "Fondation Léman");
    private static final Speaker AIGUL = new Speaker("Айгүл Сәрсенова", "Ниет қоры");
    private static final Speaker LIN = new Speaker("林静", "Harbour Charity Foundation");
    private static final Speaker CHEN = new Speaker("陈晓明", "Head of intensive care, First Affiliated Hospital");
    private static final Speaker FERRARI = new Speaker("Giulia Ferrari", "Intensive care, Ospedale San Marco");
    private static final Speaker YERLAN = new Speaker("Ерлан Жумабаев", "Rehabilitation, Алатау клиникасы");

    private Programme() {}

    static Map<String, Object> terms(
            int number, String title, String purpose, LocalDateTime start, int minutes, int roomPlaces) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("language", "en");
        terms.put("seriesName", SERIES);
        terms.put("number", number);
        terms.put("title", title);
        terms.put("purpose", purpose);
        terms.put("localStart", start.toString());
        terms.put("timeZone", ZONE);
        terms.put("durationMinutes", minutes);
        terms.put("roomPlaces", roomPlaces);
        terms.put("audience", true);
        terms.put("registrationCloses", start.minusHours(2).toString());
        return terms;
    }

    static Map<String, Object> details(int number) {
        return Map.of(
                "meetingAddress", "https://meet.example.org/critical-care-" + number, "sessions", sessions(number));
    }

    private static List<Map<String, Object>> sessions(int number) {
        return switch (number) {
            case 12 ->
                List.of(
                        session("Welcome by the hosts", "WELCOME", 10, CLAIRE),
                        session("Oxygen first: what high flow can do", "TALK", 25, CHEN),
                        session("Lying prone, awake: a ward reports", "TALK", 25, LIN),
                        session("Four patients and one machine", "CASE_DISCUSSION", 50, AIGUL, FERRARI),
                        session("A pause", "BREAK", 10),
                        session("Your questions", "QUESTIONS", 30, CHEN, FERRARI));
            case 13 ->
                List.of(
                        session("Welcome by the hosts", "WELCOME", 10, CLAIRE),
                        session("When oxygen is not enough", "TALK", 25, CHEN),
                        session("Six cases, read together", "CASE_DISCUSSION", 75, AIGUL, LIN, FERRARI, YERLAN),
                        session("A pause", "BREAK", 10),
                        session("Your questions", "QUESTIONS", 30, CHEN, AIGUL));
            case 14 ->
                List.of(
                        session("Welcome by the hosts", "WELCOME", 10, AIGUL),
                        session("What stays after discharge", "TALK", 25, YERLAN),
                        session("Three health systems, one question", "PANEL", 40, CLAIRE, LIN, FERRARI),
                        session("A pause", "BREAK", 10),
                        session("A family’s year", "CASE_DISCUSSION", 20, CHEN),
                        session("Your questions", "QUESTIONS", 15, YERLAN, CHEN));
            default -> throw new IllegalArgumentException("number: " + number + " (expected: 12, 13 or 14)");
        };
    }

    private static Map<String, Object> session(String title, String kind, int minutes, Speaker... speakers) {
        return Map.of("title", title, "kind", kind, "minutes", minutes, "speakers", List.of(speakers));
    }

    private record Speaker(String name, String affiliation) {}
}

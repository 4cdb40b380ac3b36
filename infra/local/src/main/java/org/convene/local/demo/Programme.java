package org.convene.local.demo;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The workshops of the demo's series, in words: terms and what is not terms. */
final class Programme {

    private static final String SERIES = "Exchange in critical care";
    private static final String ZONE = "Europe/Zurich";

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
                "meetingAddress",
                "https://meet.example.org/critical-care-" + number,
                "sessions",
                List.of(
                        session("Welcome by the hosts", "WELCOME", 10, speaker("Claire Favre", "Fondation Léman")),
                        session(
                                "When oxygen is not enough",
                                "TALK",
                                25,
                                speaker("陈晓明", "Head of intensive care, First Affiliated Hospital")),
                        session(
                                "Six cases, read together",
                                "CASE_DISCUSSION",
                                75,
                                speaker("Айгүл Сәрсенова", "Ниет қоры"),
                                speaker("林静", "Harbour Charity Foundation")),
                        session("A pause", "BREAK", 10),
                        session("Your questions", "QUESTIONS", 30)));
    }

    private static Map<String, Object> session(String title, String kind, int minutes, Speaker... speakers) {
        return Map.of("title", title, "kind", kind, "minutes", minutes, "speakers", List.of(speakers));
    }

    private static Speaker speaker(String name, String affiliation) {
        return new Speaker(name, affiliation);
    }

    private record Speaker(String name, String affiliation) {}
}

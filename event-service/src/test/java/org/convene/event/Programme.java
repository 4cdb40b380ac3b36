package org.convene.event;

/** A workshop as full of words as real ones are. */
final class Programme {

    static final String TERMS = """
            {"language": "en", "title": "Respiratory failure in the first 72 hours: cases from five countries",
             "purpose": "Nine physicians who treated the first severe cases discuss six of them with colleagues of seven \
            countries.\\nQuestions sent in before are answered by the expert who knows; those asked on the day follow in \
            writing.",
             "seriesName": "Exchange in critical care", "number": 14, "localStart": "2027-05-14T10:00:00",
             "timeZone": "Europe/Zurich", "durationMinutes": 150, "roomPlaces": 100, "audience": true,
             "registrationCloses": "2027-05-13T17:00:00"}""";

    static final String MOVED = TERMS.replace("14T10:00:00", "14T11:30:00").replace("100", "120");

    static final String MOVED_AGAIN = MOVED.replace("14T11:30:00", "15T13:00:00");

    private static final String DETAILS = """
            {"meetingAddress": "https://meet.example.org/14", "sessions": [
              {"title": "Welcome by the hosts", "kind": "WELCOME", "minutes": 10, "speakers": []},
              {"title": "When oxygen is not enough", "kind": "TALK", "minutes": 25, "speakers": [
                {"name": "Prof. Dr. Gulnara Iskakova-Hernández", "affiliation": "University Hospital, intensive care"},
                {"name": "李娜", "foundationId": "LEMAN"}]},
              {"title": "Coffee", "kind": "BREAK", "minutes": 10, "speakers": []},
              {"title": "Six cases, read together", "kind": "CASE_DISCUSSION", "minutes": 75, "speakers": []},
              {"title": "أسئلتكم", "kind": "QUESTIONS", "minutes": 30, "speakers": []}]}""";

    private Programme() {}

    /** A draft that both foundations carry. */
    static Story drafted(ServiceTests service) {
        Story story = new Story(service);
        service.call("PUT", "/workshops/" + story.workshop + "/terms", story.claire, TERMS)
                .expecting(200);
        service.call(
                        "PUT",
                        "/workshops/" + story.workshop + "/details",
                        story.claire,
                        DETAILS.replace("LEMAN", story.leman.toString()))
                .expecting(200);
        return story;
    }

    static Story published(ServiceTests service) {
        Story story = drafted(service);
        story.submit(TERMS).expecting(201);
        story.signOff(1).expecting(201);
        story.publish().expecting(200);
        return story;
    }
}

package org.convene.event;

import java.util.UUID;
import org.convene.event.ServiceTests.Answer;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;

/** Two foundations and what they do, as the API lets them. */
public final class Story {

    public static final String TERMS = """
            {"language": "en", "title": "Respiratory failure", "purpose": "Six cases, read together.",
             "seriesName": "Exchange in critical care", "number": 14, "localStart": "2027-05-14T10:00:00",
             "timeZone": "Europe/Zurich", "durationMinutes": 150, "roomPlaces": 100, "audience": true,
             "registrationCloses": "2027-05-13T17:00:00"}""";

    public static final String MOVED = TERMS.replace("T10:00:00", "T11:30:00");

    private final ServiceTests service;

    public final Person claire = ServiceTests.person("Claire Favre");
    public final Person hana = ServiceTests.person("Hana T");
    public final UUID leman;
    public final UUID addis;
    public final UUID workshop;

    /** A workshop that both carry, still a draft. */
    public Story(ServiceTests service) {
        this(service, TERMS);
    }

    /** One with other terms. */
    public Story(ServiceTests service, String terms) {
        this.service = service;
        leman = foundation(claire, "Fondation Léman", "Léman", "CH", "Europe/Zurich");
        addis = foundation(hana, "Addis Health Fund", "AHF", "ET", "Africa/Addis_Ababa");
        workshop = service.call("POST", "/workshops", claire, """
                        {"foundationId": "%s", "terms": %s, "details": {
                          "meetingAddress": "https://meet.example.org/14",
                          "sessions": [{"title": "Welcome", "kind": "WELCOME", "minutes": 10, "speakers": []},
                                       {"title": "When oxygen is not enough", "kind": "TALK", "minutes": 25,
                                        "speakers": [{"name": "Dr. Li", "foundationId": "%s"}]}]}}
                        """.formatted(leman, terms, leman))
                .expecting(201)
                .id();
        String token = invite(hana.address());
        service.call("POST", "/co-organizing/" + token + "/acceptance", hana, "{\"foundationId\": \"" + addis + "\"}")
                .expecting(200);
    }

    public UUID foundation(Person admin, String name, String shortName, String country, String zone) {
        return service.call("POST", "/foundations", admin, """
                        {"name": "%s", "shortName": "%s", "country": "%s", "timeZone": "%s"}
                        """.formatted(name, shortName, country, zone))
                .expecting(201)
                .id();
    }

    /** Asks an address to carry the workshop and returns the token of the link that it is mailed. */
    public String invite(String address) {
        Answer asked = service.call(
                        "POST",
                        "/workshops/" + workshop + "/co-organizers",
                        claire,
                        "{\"address\": \"" + address + "\", \"message\": \"Would you carry the 14th with us?\"}")
                .expecting(202);
        UUID invitation = UUID.fromString(asked.json().path("invitationId").asString());
        return service.links.token(Kind.CO_ORGANIZER, invitation, 1);
    }

    public Answer submit(String terms) {
        return service.call(
                "POST",
                "/workshops/" + workshop + "/revisions",
                claire,
                "{\"kind\": \"TERMS\", \"foundationId\": \"" + leman + "\", \"terms\": " + terms + "}");
    }

    public Answer callOff(String reason) {
        return service.call(
                "POST",
                "/workshops/" + workshop + "/revisions",
                claire,
                "{\"kind\": \"CALLING_OFF\", \"foundationId\": \"" + leman + "\", \"reason\": \"" + reason + "\"}");
    }

    public Answer signOff(int revision) {
        return service.call(
                "POST",
                "/workshops/" + workshop + "/revisions/" + revision + "/sign-offs",
                hana,
                "{\"foundationId\": \"" + addis + "\"}");
    }

    public Answer refuse(int revision, String reason) {
        return service.call(
                "POST",
                "/workshops/" + workshop + "/revisions/" + revision + "/refusals",
                hana,
                "{\"foundationId\": \"" + addis + "\", \"reason\": \"" + reason + "\"}");
    }

    public Answer publish() {
        return service.call(
                "POST", "/workshops/" + workshop + "/publication", claire, "{\"foundationId\": \"" + leman + "\"}");
    }

    public Story published() {
        return published(TERMS);
    }

    public Story published(String terms) {
        submit(terms).expecting(201);
        signOff(1).expecting(201);
        publish().expecting(200);
        return this;
    }
}

package org.convene.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Four foundations of three countries and three workshops of their series: one over, one published with a full room, a
 * waiting list and an audience, one in agreement. Wants empty data and services whose clock has not yet passed
 * {@link #beginning}.
 */
public final class Demo {

    private static final Duration LEAD_TIME = Duration.ofDays(45);
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final int ROOM = 24;

    private final Api api;
    private final Letters letters;
    private final ShiftedClock clock;
    private final Instant today;
    private final PrintStream out;

    /** Plays against a gateway and a mailbox; progress goes to {@code out}, a line per step. */
    public Demo(URI gateway, URI mailbox, ShiftedClock clock, Clock real, PrintStream out) {
        this.api = new Api(gateway);
        this.letters = new Letters(mailbox);
        this.clock = clock;
        this.today = real.instant();
        this.out = out;
    }

    /** When the demo begins for the services, if it is {@code now} for us. */
    public static Instant beginning(Instant now) {
        return now.minus(LEAD_TIME);
    }

    /** Plays the whole demo; the services' clock shows real time at the end. */
    public void play() {
        tell("four foundations sign in");
        Desk leman = Desk.of(Partner.LEMAN, api, letters);
        Desk niet = Desk.of(Partner.NIET, api, letters);
        Desk hospital = Desk.of(Partner.HOSPITAL, api, letters);
        Desk harbour = Desk.of(Partner.HARBOUR, api, letters);
        leman.registerFoundation();
        List<Desk> others = List.of(niet, hospital, harbour);
        List<Guest> guests = Guest.all();

        past(leman, others, guests.subList(0, 20));
        published(leman, others, guests);
        inAgreement(leman, niet, hospital, harbour);

        clock.catchUp();
        tell("done; sign in as one of");
        for (Partner partner : List.of(Partner.LEMAN, Partner.NIET, Partner.HOSPITAL, Partner.HARBOUR)) {
            out.printf("  %-32s %s%n", partner.address(), partner.name());
        }
    }

    private void past(Desk leman, List<Desk> others, List<Guest> guests) {
        LocalDateTime start = wednesday(-20);
        Map<String, Object> terms = Programme.terms(
                12,
                "Ventilation without a ventilator",
                "What can be done, and what should not, where there are more patients than machines.",
                start,
                150,
                40);
        tell("workshop no. 12 is agreed, published, held");
        String workshop = agreed(leman, others, terms, Programme.details(12));
        leman.publish(workshop);
        leman.invite(workshop, guests);
        List<String> links =
                guests.stream().map(guest -> byInvitation(guest, "ROOM")).toList();
        clock.moveTo(start.atZone(ZONE).toInstant().minus(Duration.ofMinutes(5)));
        links.stream().skip(2).forEach(link -> api.post("join/" + link, Map.of()));
        clock.moveTo(start.atZone(ZONE).toInstant().plus(Duration.ofHours(3)));
    }

    private void published(Desk leman, List<Desk> others, List<Guest> guests) {
        LocalDateTime start = wednesday(12);
        Map<String, Object> terms = Programme.terms(
                13,
                "Respiratory failure in the first 72 hours: cases from five countries",
                "Nine physicians who treated the first severe cases discuss six of them with colleagues of seven"
                        + " countries. Questions sent in before are answered by the expert who knows; those asked on"
                        + " the day follow in writing.",
                start,
                150,
                ROOM);
        clock.moveTo(today.minus(Duration.ofDays(10)));
        tell("workshop no. 13 is agreed and published");
        String workshop = agreed(leman, others, terms, Programme.details(13));
        leman.publish(workshop);
        leman.invite(workshop, guests.subList(0, 20));
        others.getFirst().invite(workshop, guests.subList(14, 30));
        tell(guests.size() + " people of thirteen countries register");
        List<String> links = new ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            Guest guest = guests.get(i);
            String kind = i < ROOM + 9 ? "ROOM" : "AUDIENCE";
            links.add(i < 30 ? byInvitation(guest, kind) : byOpenForm(guest, workshop, kind));
        }
        tell("somebody cancels, the next on the waiting list moves up");
        api.post("registrations/" + links.get(3) + "/cancellation", Map.of());
    }

    private void inAgreement(Desk leman, Desk niet, Desk hospital, Desk harbour) {
        clock.moveTo(today.minus(Duration.ofDays(2)));
        tell("workshop no. 14 waits for its hosts");
        Map<String, Object> terms = Programme.terms(
                14,
                "After intensive care: the first year",
                "Recovery, rehabilitation and the family: what three health systems do, and what they learned late.",
                wednesday(47),
                120,
                60);
        String workshop = drafted(niet, List.of(leman, hospital, harbour), terms, Programme.details(14));
        int revision = niet.submit(workshop, terms);
        hospital.signOff(workshop, revision);
        harbour.refuse(workshop, revision, "That Wednesday is our annual meeting; a week later is fine.");
    }

    private String drafted(Desk lead, List<Desk> others, Map<String, Object> terms, Map<String, Object> details) {
        String workshop = lead.draft(terms, details);
        for (Desk other : others) {
            lead.ask(other, workshop, "Would you carry this one with us?");
            other.accept(workshop);
        }
        return workshop;
    }

    private String agreed(Desk lead, List<Desk> others, Map<String, Object> terms, Map<String, Object> details) {
        String workshop = drafted(lead, others, terms, details);
        int revision = lead.submit(workshop, terms);
        others.forEach(other -> other.signOff(workshop, revision));
        return workshop;
    }

    private String byInvitation(Guest guest, String kind) {
        String token = letters.token(guest.address(), "/invitations");
        return link(api.post("invitations/" + token + "/registration", guest.form(kind)));
    }

    private String byOpenForm(Guest guest, String workshop, String kind) {
        Map<String, Object> request =
                Map.of("address", guest.address(), "language", guest.language(), "timeZone", guest.timeZone());
        Desk.onceKnown(() -> api.post("workshops/" + workshop + "/registrations", request));
        String token = letters.token(guest.address(), "/registrations/requests");
        return link(api.post("registrations/requests/" + token + "/confirmation", guest.form(kind)));
    }

    /** The token of the personal link {@code …/registrations/<token>}. */
    private static String link(JsonNode participation) {
        String link = participation.path("link").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private LocalDateTime wednesday(int daysFromToday) {
        return today.atZone(ZONE)
                .toLocalDate()
                .plusDays(daysFromToday)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY))
                .atTime(LocalTime.of(10, 0));
    }

    private void tell(String step) {
        out.println("demo: " + step);
    }
}

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
import java.util.UUID;
import org.convene.client.Connection;
import org.convene.client.api.InvitationsApi;
import org.convene.client.api.RegistrationsApi;
import org.convene.client.model.DetailsInput;
import org.convene.client.model.Participation;
import org.convene.client.model.PlaceKind;
import org.convene.client.model.TermsInput;

/**
 * Four foundations of three countries and three workshops of their series: one over, one published with a full room, a
 * waiting list, an audience, speakers and a message that hosts are asked about, one in agreement. Wants empty data and services whose clock has not yet passed
 * {@link #beginning}.
 */
public final class Demo {

    private static final int LEAD_DAYS = 45;
    private static final Duration BETWEEN_GUESTS = Duration.ofMinutes(97);
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final int ROOM = 24;
    private static final int WAITING = 9;
    private static final int INVITED = 48;

    private final URI gateway;
    private final Connection anybody;
    private final InvitationsApi invitations;
    private final RegistrationsApi registrations;
    private final Letters letters;
    private final Teamwork teamwork;
    private final ShiftedClock clock;
    private final Instant today;
    private final PrintStream out;

    /** Plays against a gateway and a mailbox; progress goes to {@code out}, a line per step. */
    public Demo(URI gateway, URI mailbox, ShiftedClock clock, Clock real, PrintStream out) {
        this.gateway = gateway;
        this.anybody = Connection.to(gateway);
        this.invitations = new InvitationsApi(anybody);
        this.registrations = new RegistrationsApi(anybody);
        this.letters = new Letters(mailbox);
        this.teamwork = new Teamwork(anybody, letters);
        this.clock = clock;
        this.today = real.instant();
        this.out = out;
    }

    /** When the demo begins for the services, if it is {@code now} for us. */
    public static Instant beginning(Instant now) {
        return morning(now, LEAD_DAYS);
    }

    /**
     * Plays the whole demo and returns in words where to look and who to sign in as; the services' clock shows real time at
     * the end, however that comes.
     */
    public String play() {
        try {
            return playInThePast();
        } finally {
            clock.catchUp();
        }
    }

    private String playInThePast() {
        tell("four foundations sign in");
        Desk leman = Desk.of(Partner.LEMAN, anybody, letters);
        Desk niet = Desk.of(Partner.NIET, anybody, letters);
        Desk hospital = Desk.of(Partner.HOSPITAL, anybody, letters);
        Desk harbour = Desk.of(Partner.HARBOUR, anybody, letters);
        leman.registerFoundation();
        List<Desk> others = List.of(niet, hospital, harbour);
        List<Guest> guests = Guest.all();

        past(leman, others, guests.subList(0, 20));
        var published = published(leman, others, guests);
        UUID agreement = inAgreement(leman, niet, hospital, harbour);
        return signpost(published, agreement);
    }

    private record Published(UUID workshop, String participant, String waiting) {}

    private String signpost(Published published, UUID agreement) {
        var people = new StringBuilder();
        for (Partner partner : List.of(Partner.LEMAN, Partner.NIET, Partner.HOSPITAL, Partner.HARBOUR)) {
            people.append("  %-32s %s, %s%n".formatted(partner.address(), partner.personName(), partner.name()));
        }
        return """

                What to look at
                  the workshop, its room full      %1$s/workshops/%2$s
                  the page of one who takes part   %1$s/registrations/%3$s
                  the page of one who waits        %1$s/registrations/%4$s
                  no. 14, which a host refuses     %1$s/organize/workshops/%5$s/agreement (sign in first)
                  a message that waits for hosts   %1$s/organize/workshops/%2$s/messages

                Sign in at %1$s/sign-in as one of the hosts; the link and the code are in the mailbox
                """.formatted(gateway, published.workshop(), published.participant(), published.waiting(), agreement)
                + people;
    }

    private void past(Desk leman, List<Desk> others, List<Guest> guests) {
        LocalDateTime start = wednesday(-20);
        TermsInput terms = Programme.terms(
                12,
                "Ventilation without a ventilator",
                "What can be done, and what should not, where there are more patients than machines.",
                start,
                150,
                40);
        tell("workshop no. 12 is agreed, published, held");
        UUID workshop = agreed(leman, others, terms, Programme.details(12));
        leman.publish(workshop);
        leman.invite(workshop, guests);
        List<String> links = new ArrayList<>();
        for (Guest guest : guests) {
            clock.moveTo(beginning(today).plus(BETWEEN_GUESTS.multipliedBy(links.size() + 1L)));
            links.add(byInvitation(guest, PlaceKind.ROOM));
        }
        clock.moveTo(start.atZone(ZONE).toInstant().minus(Duration.ofMinutes(5)));
        links.stream().skip(2).forEach(registrations::joinWorkshop);
        clock.moveTo(start.atZone(ZONE).toInstant().plus(Duration.ofHours(3)));
    }

    private Published published(Desk leman, List<Desk> others, List<Guest> guests) {
        LocalDateTime start = wednesday(12);
        TermsInput terms = Programme.terms(
                13,
                "Respiratory failure in the first 72 hours: cases from five countries",
                "Nine physicians who treated the first severe cases discuss six of them with colleagues of seven"
                        + " countries. Questions sent in before are answered by the expert who knows; those asked on"
                        + " the day follow in writing.",
                start,
                150,
                ROOM);
        Instant opening = morning(today, 10);
        clock.moveTo(opening);
        tell("workshop no. 13 is agreed and published");
        UUID workshop = agreed(leman, others, terms, Programme.details(13));
        Translations.ofTheThirteenth()
                .forEach((language, text) -> others.getFirst().write(workshop, language, text));
        leman.publish(workshop);
        leman.invite(workshop, guests.subList(0, 20));
        others.get(0).invite(workshop, guests.subList(14, 30));
        others.get(1).invite(workshop, guests.subList(28, 40));
        others.get(2).invite(workshop, guests.subList(38, INVITED));
        tell("the hosts share out what is to do, and ask who speaks");
        teamwork.prepare(workshop, start.toLocalDate(), leman, others.get(0), others.get(1), others.get(2));
        tell(guests.size() + " people of thirteen countries register, more than the room holds");
        List<String> links = new ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            Guest guest = guests.get(i);
            PlaceKind kind = i < ROOM + WAITING ? PlaceKind.ROOM : PlaceKind.AUDIENCE;
            clock.moveTo(opening.plus(BETWEEN_GUESTS.multipliedBy(i + 1L)));
            links.add(i < INVITED ? byInvitation(guest, kind) : byOpenForm(guest, workshop, kind));
        }
        tell("somebody cancels, the next on the waiting list moves up");
        registrations.cancelRegistration(links.get(3));
        tell("a host wants to write to all who take part; the others are asked");
        clock.moveTo(morning(today, 3));
        teamwork.write(workshop, others.get(1), others.get(2));
        return new Published(workshop, links.getFirst(), links.get(ROOM + WAITING - 1));
    }

    private UUID inAgreement(Desk leman, Desk niet, Desk hospital, Desk harbour) {
        clock.moveTo(morning(today, 2));
        tell("workshop no. 14 waits for its hosts");
        TermsInput terms = Programme.terms(
                14,
                "After intensive care: the first year",
                "Recovery, rehabilitation and the family: what three health systems do, and what they learned late.",
                wednesday(47),
                120,
                60);
        UUID workshop = drafted(niet, List.of(leman, hospital, harbour), terms, Programme.details(14));
        int revision = niet.submit(workshop, terms);
        hospital.signOff(workshop, revision);
        harbour.refuse(workshop, revision, "That Wednesday is our annual meeting; a week later is fine.");
        teamwork.talkAboutTheDay(workshop, revision, niet, harbour);
        return workshop;
    }

    private UUID drafted(Desk lead, List<Desk> others, TermsInput terms, DetailsInput details) {
        UUID workshop = lead.draft(terms, details);
        for (Desk other : others) {
            lead.ask(other, workshop, "Would you carry this one with us?");
            other.accept();
        }
        return workshop;
    }

    private UUID agreed(Desk lead, List<Desk> others, TermsInput terms, DetailsInput details) {
        UUID workshop = drafted(lead, others, terms, details);
        int revision = lead.submit(workshop, terms);
        others.forEach(other -> other.signOff(workshop, revision));
        return workshop;
    }

    private String byInvitation(Guest guest, PlaceKind kind) {
        String token = letters.token(guest.address(), "/invitations");
        return link(invitations.registerByInvitation(token, guest.form(kind), null));
    }

    private String byOpenForm(Guest guest, UUID workshop, PlaceKind kind) {
        Desk.onceKnown(() -> registrations.requestRegistration(workshop, guest.ask()));
        String token = letters.token(guest.address(), "/registrations/requests");
        return link(registrations.confirmRegistration(token, guest.confirmation(kind), null));
    }

    /** The token of the personal link {@code …/registrations/<token>}. */
    private static String link(Participation participation) {
        String link = participation.link().getPath();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Instant morning(Instant today, int daysBefore) {
        return today.atZone(ZONE)
                .toLocalDate()
                .minusDays(daysBefore)
                .atTime(LocalTime.of(9, 20))
                .atZone(ZONE)
                .toInstant();
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

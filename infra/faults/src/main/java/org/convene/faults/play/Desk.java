package org.convene.faults.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.convene.client.model.TermsInput;

/** The hosts of one workshop: how they agree, and what they change once people have registered. */
final class Desk {

    private static final int FEWEST_PLACES = 3;
    private static final int FURTHER_PLACES = 3;

    private final String name;
    private final List<Organizer> organizers;
    private final Random random;
    private final LocalDateTime start;
    private int places;
    private int minutesLater;

    Desk(String name, List<Organizer> organizers, Random random, Instant now) {
        this.name = name;
        this.organizers = new ArrayList<>(organizers);
        this.random = random;
        this.start = LocalDateTime.ofInstant(now.plus(Duration.ofDays(40)), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.HOURS);
        this.places = FEWEST_PLACES + random.nextInt(FURTHER_PLACES);
    }

    /** From the idea to the published workshop. */
    UUID publish(Organizer colleague) {
        var lead = organizers.getFirst();
        lead.registerFoundation("Lead of " + name);
        if (random.nextBoolean()) {
            lead.ask(colleague);
        }
        var workshop = lead.draft(terms());
        lead.carryWith(workshop, organizers.getLast(), "Partner of " + name);
        var revision = lead.submit(workshop, terms())
                .orElseThrow(() -> new IllegalStateException("no first revision (expected: one)"));
        organizers.getLast().signOff(workshop, revision);
        lead.publish(workshop);
        return workshop;
    }

    /** Changes something that is agreed, with everybody's signature or, now and then, without the last one. */
    void change(UUID workshop) {
        var first = organizers.get(random.nextInt(organizers.size()));
        switch (random.nextInt(3)) {
            case 0 -> places += 1;
            case 1 -> places = Math.max(1, places - 1);
            default -> minutesLater += 30;
        }
        boolean completed = random.nextInt(5) > 0;
        first.submit(workshop, terms())
                .filter(number -> completed)
                .ifPresent(number -> signByOthers(workshop, first, number));
    }

    void callOff(UUID workshop) {
        var first = organizers.getFirst();
        first.callOff(workshop, "Not this spring").ifPresent(number -> signByOthers(workshop, first, number));
    }

    private void signByOthers(UUID workshop, Organizer first, int number) {
        for (var other : organizers) {
            if (!other.equals(first)) {
                other.signOff(workshop, number);
            }
        }
    }

    void invite(UUID workshop, List<String> addresses) {
        organizers.get(random.nextInt(organizers.size())).invite(workshop, addresses);
    }

    private TermsInput terms() {
        return TermsInput.builder()
                .language("en")
                .title("Workshop of " + name)
                .purpose("To lose nobody and nothing.")
                .localStart(start.plusMinutes(minutesLater))
                .timeZone("Europe/Zurich")
                .durationMinutes(90)
                .roomPlaces(places)
                .audience(true)
                .build();
    }
}

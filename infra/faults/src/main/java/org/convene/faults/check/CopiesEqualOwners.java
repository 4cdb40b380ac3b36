package org.convene.faults.check;

import java.util.UUID;
import org.convene.client.model.ParticipationState;
import org.convene.client.model.PlaceKind;
import org.convene.client.model.WorkshopState;
import org.convene.faults.play.Deed;

/** What was told last is what the owner shows, and what every other service shows of it. */
final class CopiesEqualOwners implements Rule {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        judgeWorkshop(evidence, findings);
        judgePlaces(evidence, findings);
        judgeParticipations(evidence, findings);
    }

    private static void judgeWorkshop(Evidence evidence, Findings findings) {
        var workshop = evidence.workshop();
        var events = evidence.topics().of(Topics.WORKSHOPS, workshop.id());
        if (events.isEmpty()) {
            findings.add("nothing was told of the workshop %s".formatted(workshop.id()));
            return;
        }
        var told = Topics.last(events).value().path("workshop");
        equal("told state of the workshop", told.path("state").asString(), workshop.state(), findings);
        equal("told start", told.path("startsAt").asString(), workshop.startsAt(), findings);
        equal("told places", told.path("roomPlaces").asInt(), workshop.terms().roomPlaces(), findings);
        for (var one : evidence.participations().values()) {
            equal("start that registration-service shows", one.startsAt(), workshop.startsAt(), findings);
            boolean calledOff = workshop.state() == WorkshopState.CALLED_OFF;
            equal(
                    "that it is called off, in registration-service",
                    "CALLED_OFF".equals(String.valueOf(one.workshopState())),
                    calledOff,
                    findings);
        }
        int places = workshop.terms().roomPlaces();
        int shown = evidence.overview().roomLimit();
        if (shown != Math.max(places, evidence.overview().roomTaken()) && shown != places) {
            findings.add("room limit in registration-service: %d (expected: %d)".formatted(shown, places));
        }
    }

    private static void judgePlaces(Evidence evidence, Findings findings) {
        var places = evidence.workshop().places();
        var overview = evidence.overview();
        if (places == null) {
            if (overview.roomTaken() > 0) {
                findings.add("event-service knows nothing of %d places taken".formatted(overview.roomTaken()));
            }
            return;
        }
        equal("places taken in event-service", places.roomTaken(), overview.roomTaken(), findings);
        equal("people waiting in event-service", places.waiting(), overview.waiting(), findings);
    }

    private static void judgeParticipations(Evidence evidence, Findings findings) {
        // What is of an older epoch, the owner has lost and forgotten.
        long epoch = evidence.topics()
                .last(Topics.REGISTRATIONS)
                .mapToLong(Told::epoch)
                .max()
                .orElse(1);
        long confirmed = evidence.topics()
                .last(Topics.REGISTRATIONS)
                .filter(told -> told.epoch() == epoch)
                .map(told -> told.value().path("participation"))
                .filter(told -> told.path("workshopId")
                        .asString("")
                        .equals(evidence.workshop().id().toString()))
                .filter(told -> told.path("state").asString("").equals(ParticipationState.CONFIRMED.name()))
                .filter(told -> told.path("kind").asString("").equals(PlaceKind.ROOM.name()))
                .count();
        equal("confirmed people as told", confirmed, (long) evidence.overview().roomTaken(), findings);
        evidence.history()
                .deeds(Deed.FoundationRegistered.class)
                .forEach(founded -> judgeFoundation(founded.id(), evidence, findings));
    }

    private static void judgeFoundation(UUID id, Evidence evidence, Findings findings) {
        if (evidence.topics().of("event-service.foundations.v1", id).isEmpty()) {
            findings.add("nothing was told of the foundation %s".formatted(id));
        }
    }

    private static void equal(String what, Object is, Object expected, Findings findings) {
        if (!is.toString().equals(expected.toString())) {
            findings.add("%s: %s (expected: %s)".formatted(what, is, expected));
        }
    }
}

package org.convene.notification.intake.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.messaging.IncomingEvent;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.foundation.Foundations.Reached;
import org.convene.notification.intake.kafka.WorkshopEvents.Ballot;
import org.convene.notification.intake.kafka.WorkshopEvents.HoursAsked;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Position;
import org.springframework.stereotype.Component;

/** Asks each person by a link of her own which hours suit; somebody of whom we have not been told finds it on her desk. */
@Component
class BallotLetters {

    private final Foundations foundations;
    private final Deliveries deliveries;

    BallotLetters(Foundations foundations, Deliveries deliveries) {
        this.foundations = foundations;
        this.deliveries = deliveries;
    }

    void ask(IncomingEvent event, HoursAsked told) {
        Map<UUID, Ballot> ballots =
                told.ballots().stream().collect(Collectors.toMap(Ballot::personId, Function.identity()));
        deliveries.queue(foundations.reached(ballots.keySet()).stream()
                .flatMap(
                        person -> Optional.ofNullable(ballots.get(person.personId()))
                                .map(ballot -> letter(event, told, person, ballot))
                                .stream())
                .toList());
    }

    private static NewDelivery letter(IncomingEvent event, HoursAsked told, Reached person, Ballot ballot) {
        return new NewDelivery(
                Purpose.HOURS_ASKED,
                event.id().toString(),
                person.address(),
                person.name(),
                person.language(),
                person.timeZone(),
                told.workshop().workshopId(),
                new Position(event.epoch(), event.sequence()),
                person.foundationId(),
                null,
                null,
                null,
                News.none()
                        .withLink(ballot.ballotId(), ballot.linkGeneration())
                        .with("actor", told.by().name())
                        .with("actorId", told.by().personId().toString())
                        .withHost(told.workshop(), told.foundationId())
                        .with("sender", told.foundationId().toString())
                        .with("number", told.hours().size())
                        .with("hours", told.hourFields()),
                told.expiresAt());
    }
}

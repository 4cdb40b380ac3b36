package org.convene.notification.intake.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.notification.account.Erasures;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.participation.Participation;
import org.convene.notification.workshop.Position;
import org.jspecify.annotations.Nullable;

/** The registration events, reduced to the fields used here, and the mails they ask for. */
interface RegistrationEvents {

    record RegistrationTold(
            Participation participation,
            Position restsOn,
            @Nullable UUID cause,
            @Nullable Boolean promoted) {

        /** The same of nobody: her numbers still count. */
        RegistrationTold withoutPerson() {
            return new RegistrationTold(participation.withoutPerson(Erasures.NOBODY), restsOn, cause, promoted);
        }

        NewDelivery delivery(
                IncomingEvent event, Purpose purpose, @Nullable CalendarMethod calendar, @Nullable String variant) {
            return new NewDelivery(
                    purpose,
                    event.id().toString(),
                    participation.address(),
                    participation.name(),
                    participation.language(),
                    participation.timeZone(),
                    participation.workshopId(),
                    restsOn,
                    participation.hostFoundationId(),
                    participation.participationId(),
                    null,
                    calendar,
                    News.none()
                            .withLink(participation.participationId(), participation.linkGeneration())
                            .with("number", participation.waitingPosition())
                            .with("variant", variant),
                    null);
        }
    }

    record RegistrationRequested(Request request, Position restsOn) {

        NewDelivery delivery(IncomingEvent event) {
            News news = request.alreadyIn() == null || request.alreadyInGeneration() == null
                    ? News.none().withLink(request.requestId(), request.linkGeneration())
                    : News.none()
                            .withLink(request.alreadyIn(), request.alreadyInGeneration())
                            .with("variant", "already");
            return new NewDelivery(
                    Purpose.REGISTRATION_REQUEST,
                    event.id().toString(),
                    request.address(),
                    null,
                    request.language(),
                    request.timeZone(),
                    request.workshopId(),
                    restsOn,
                    null,
                    null,
                    null,
                    null,
                    news,
                    request.expiresAt());
        }
    }

    record Request(
            UUID requestId,
            UUID workshopId,
            String address,
            String language,
            String timeZone,
            Instant expiresAt,
            int linkGeneration,
            @Nullable UUID alreadyIn,
            @Nullable Integer alreadyInGeneration) {}

    record LinksRequested(String address, String language, String timeZone, List<Link> participations) {

        NewDelivery delivery(IncomingEvent event) {
            List<Map<String, Object>> places = participations.stream()
                    .map(link -> News.none()
                            .withLink(link.participationId(), link.linkGeneration())
                            .fields())
                    .toList();
            return new NewDelivery(
                    Purpose.LINKS,
                    event.id().toString(),
                    address,
                    null,
                    language,
                    timeZone,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    News.none().with("places", places),
                    null);
        }
    }

    record Link(UUID participationId, UUID workshopId, int linkGeneration) {}
}

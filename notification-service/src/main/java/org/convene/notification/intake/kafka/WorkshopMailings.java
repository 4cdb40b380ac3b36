package org.convene.notification.intake.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.event.EventIds;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.mailing.Audience;
import org.convene.notification.mailing.Mailing;
import org.convene.notification.mailing.Mailings;
import org.convene.notification.workshop.Position;
import org.convene.notification.workshop.Workshop;
import org.springframework.stereotype.Component;

/** Opens a mailing for each audience that a fact of a workshop concerns. */
@Component
class WorkshopMailings {

    private static final List<Duration> REMINDERS = List.of(Duration.ofDays(1), Duration.ofHours(1));
    private static final Position EVERYBODY = new Position(Long.MAX_VALUE, Long.MAX_VALUE);

    private final Mailings mailings;
    private final Clock clock;

    WorkshopMailings(Mailings mailings, Clock clock) {
        this.mailings = mailings;
        this.clock = clock;
    }

    void toMembers(IncomingEvent event, Purpose purpose, Workshop workshop, List<UUID> foundations, News news) {
        open(event, purpose, Audience.MEMBERS, workshop, foundations, news);
    }

    void toParticipants(IncomingEvent event, Purpose purpose, Workshop workshop, News news) {
        open(event, purpose, Audience.PARTICIPANTS, workshop, List.of(), news);
    }

    void toInvitees(IncomingEvent event, Purpose purpose, Workshop workshop, News news) {
        open(event, purpose, Audience.INVITEES, workshop, List.of(), news);
    }

    /** A reminder is of one start: moved or called off, it is overtaken, and the new start has its own. */
    void remind(IncomingEvent event, Workshop workshop) {
        Instant now = clock.instant();
        for (Duration before : REMINDERS) {
            Instant due = workshop.startsAt().minus(before);
            if (due.isAfter(now)) {
                mailings.open(new Mailing(
                        EventIds.next(now),
                        Purpose.REMINDER,
                        workshop.workshopId() + "/" + due,
                        Audience.PARTICIPANTS,
                        List.of(),
                        workshop.workshopId(),
                        EVERYBODY,
                        News.none().with("startsAt", workshop.startsAt().toString()),
                        due,
                        workshop.startsAt()));
            }
        }
    }

    private void open(
            IncomingEvent event,
            Purpose purpose,
            Audience audience,
            Workshop workshop,
            List<UUID> foundations,
            News news) {
        Instant now = clock.instant();
        mailings.open(new Mailing(
                EventIds.next(now),
                purpose,
                event.id().toString(),
                audience,
                foundations,
                workshop.workshopId(),
                new Position(event.epoch(), event.sequence()),
                news,
                now,
                null));
    }
}

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a mailing for each audience that a fact of a workshop concerns. */
@Component
class WorkshopMailings {

    private static final List<Duration> REMINDERS = List.of(Duration.ofHours(1), Duration.ofDays(1));

    private final Mailings mailings;
    private final Clock clock;

    WorkshopMailings(Mailings mailings, Clock clock) {
        this.mailings = mailings;
        this.clock = clock;
    }

    /** Writes in the name of the foundation that acted, or in Convene's. */
    void toMembers(
            IncomingEvent event,
            Purpose purpose,
            Workshop workshop,
            List<UUID> foundations,
            News news,
            @Nullable UUID actor) {
        String sender = actor == null ? "" : actor.toString();
        open(event, purpose, Audience.MEMBERS, workshop, foundations, null, news.with("sender", sender));
    }

    /** Asks those for an answer who can give it: of these foundations, who signs for them. */
    void toSigners(
            IncomingEvent event,
            Purpose purpose,
            Workshop workshop,
            List<UUID> foundations,
            @Nullable List<UUID> signers,
            News news,
            UUID actor) {
        News sent = news.with("sender", actor.toString());
        open(event, purpose, Audience.MEMBERS, workshop, foundations, signers, sent);
    }

    void toParticipants(IncomingEvent event, Purpose purpose, Workshop workshop, News news) {
        open(event, purpose, Audience.PARTICIPANTS, workshop, List.of(), null, news);
    }

    void toInvitees(IncomingEvent event, Purpose purpose, Workshop workshop, News news) {
        open(event, purpose, Audience.INVITEES, workshop, List.of(), null, news);
    }

    /** Who is late for one reminder waits for the next. A reminder is of one start: moved or called off, it is overtaken, and the new start has its own. */
    void remind(Workshop workshop) {
        Instant now = clock.instant();
        Instant late = workshop.startsAt();
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
                        null,
                        News.none().with("startsAt", workshop.startsAt().toString()),
                        due,
                        late));
            }
            late = due;
        }
    }

    private void open(
            IncomingEvent event,
            Purpose purpose,
            Audience audience,
            Workshop workshop,
            List<UUID> foundations,
            @Nullable List<UUID> persons,
            News news) {
        Instant now = clock.instant();
        mailings.open(new Mailing(
                EventIds.next(now),
                purpose,
                event.id().toString(),
                audience,
                foundations,
                persons,
                workshop.workshopId(),
                new Position(event.epoch(), event.sequence()),
                news,
                now,
                null));
    }
}

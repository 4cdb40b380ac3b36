package org.convene.notification.intake.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convene.messaging.IncomingEvent;
import org.convene.notification.account.Account;
import org.convene.notification.account.Accounts;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.intake.kafka.WorkshopEvents.Session;
import org.convene.notification.intake.kafka.WorkshopEvents.Speaker;
import org.convene.notification.intake.kafka.WorkshopEvents.SpeakerAccepted;
import org.convene.notification.intake.kafka.WorkshopEvents.SpeakerDeclined;
import org.convene.notification.intake.kafka.WorkshopEvents.SpeakerInvited;
import org.convene.notification.intake.kafka.WorkshopEvents.SpeakerReleased;
import org.convene.notification.intake.kafka.WorkshopEvents.SpeakerSessionMoved;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Position;
import org.convene.notification.workshop.Workshop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks speakers, lets their calendars follow their sessions, and tells the hosts what they answered. */
@Component
class SpeakerLetters {

    private final Accounts accounts;
    private final Deliveries deliveries;
    private final WorkshopMailings mailings;

    SpeakerLetters(Accounts accounts, Deliveries deliveries, WorkshopMailings mailings) {
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.mailings = mailings;
    }

    /** Hears of speakers. */
    void listen(WorkshopTopic topic) {
        topic.on("SpeakerInvited", SpeakerInvited.class, this::invited)
                .on("SpeakerAccepted", SpeakerAccepted.class, this::accepted)
                .on("SpeakerDeclined", SpeakerDeclined.class, this::declined)
                .on("SpeakerSessionMoved", SpeakerSessionMoved.class, this::moved)
                .on("SpeakerReleased", SpeakerReleased.class, this::released);
    }

    /** Who is asked again gets no mail with the link that has ended. */
    private void invited(IncomingEvent event, SpeakerInvited told) {
        deliveries.takeBack(Purpose.SPEAKER_INVITED, told.speaker().invitationId());
        News news = news(told.workshop(), told.speaker(), told.session())
                .with("actor", told.speaker().invitedBy().name())
                .with("actorId", told.speaker().invitedBy().personId().toString())
                .with("words", told.message());
        write(event, Purpose.SPEAKER_INVITED, told.workshop(), told.speaker(), null, news, told.expiresAt());
    }

    private void accepted(IncomingEvent event, SpeakerAccepted told) {
        write(
                event,
                Purpose.SPEAKER_CONFIRMED,
                told.workshop(),
                told.speaker(),
                CalendarMethod.REQUEST,
                news(told.workshop(), told.speaker(), told.session()),
                null);
        tellHosts(event, Purpose.SPEAKER_ACCEPTED, told.workshop(), told.speaker(), told.session(), told.words());
    }

    private void declined(IncomingEvent event, SpeakerDeclined told) {
        if (told.accepted()) {
            release(event, told.workshop(), told.speaker(), told.session(), "declined");
        }
        tellHosts(event, Purpose.SPEAKER_DECLINED, told.workshop(), told.speaker(), told.session(), told.words());
    }

    private void moved(IncomingEvent event, SpeakerSessionMoved told) {
        write(
                event,
                Purpose.SPEAKER_MOVED,
                told.workshop(),
                told.speaker(),
                CalendarMethod.REQUEST,
                news(told.workshop(), told.speaker(), told.session())
                        .with("before", told.before().fields()),
                null);
    }

    private void released(IncomingEvent event, SpeakerReleased told) {
        deliveries.takeBack(Purpose.SPEAKER_INVITED, told.speaker().invitationId());
        if (told.accepted()) {
            boolean calledOff = told.workshop().state() == Workshop.State.CALLED_OFF;
            release(event, told.workshop(), told.speaker(), told.session(), calledOff ? "called-off" : null);
        }
    }

    private void release(
            IncomingEvent event, Workshop workshop, Speaker speaker, Session session, @Nullable String why) {
        News news = news(workshop, speaker, session).with("variant", why);
        write(event, Purpose.SPEAKER_RELEASED, workshop, speaker, CalendarMethod.CANCEL, news, null);
    }

    private void tellHosts(
            IncomingEvent event,
            Purpose purpose,
            Workshop workshop,
            Speaker speaker,
            Session session,
            @Nullable String words) {
        News news = News.none()
                .with("actor", speaker.name())
                .with("actorAddress", speaker.address())
                .with("session", session.fields())
                .with("words", words);
        mailings.toMembers(event, purpose, workshop, workshop.hostIds(), news, null);
    }

    private static News news(Workshop workshop, Speaker speaker, Session session) {
        return News.none()
                .withLink(speaker.invitationId(), speaker.linkGeneration())
                .withHost(workshop, speaker.foundationId())
                .with("session", session.fields());
    }

    // Her calendar's entry is numbered like a participant's, by the invitation that it is of.
    private void write(
            IncomingEvent event,
            Purpose purpose,
            Workshop workshop,
            Speaker speaker,
            @Nullable CalendarMethod calendar,
            News news,
            @Nullable Instant expiresAt) {
        Optional<Account> known = accounts.at(speaker.address());
        deliveries.queue(List.of(new NewDelivery(
                purpose,
                event.id().toString(),
                speaker.address(),
                speaker.name(),
                speaker.language(),
                known.map(Account::timeZone).orElse(null),
                workshop.workshopId(),
                new Position(event.epoch(), event.sequence()),
                speaker.foundationId(),
                calendar == null ? null : speaker.invitationId(),
                null,
                calendar,
                news,
                expiresAt)));
    }
}

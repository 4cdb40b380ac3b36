package org.convene.notification.intake.kafka;

import java.util.List;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.notification.intake.kafka.WorkshopEvents.Frame;
import org.convene.notification.intake.kafka.WorkshopEvents.FrameAgreed;
import org.convene.notification.intake.kafka.WorkshopEvents.FrameEnded;
import org.convene.notification.intake.kafka.WorkshopEvents.FrameRefused;
import org.convene.notification.intake.kafka.WorkshopEvents.FrameSubmitted;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Workshop;
import org.springframework.stereotype.Component;

/** Writes to the hosts of a series about its frame. */
@Component
class FrameLetters {

    private final WorkshopMailings mailings;

    FrameLetters(WorkshopMailings mailings) {
        this.mailings = mailings;
    }

    /** Hears of frames. */
    void listen(WorkshopTopic topic) {
        topic.on("FrameSubmitted", FrameSubmitted.class, this::submitted)
                .on("FrameAgreed", FrameAgreed.class, this::agreed)
                .on("FrameRefused", FrameRefused.class, this::refused)
                .on("FrameEnded", FrameEnded.class, this::ended);
    }

    private void submitted(IncomingEvent event, FrameSubmitted told) {
        Frame frame = told.frame();
        mailings.toSigners(
                event,
                Purpose.FRAME_SUBMITTED,
                told.workshop(),
                told.awaiting(),
                told.signers(),
                news(told.workshop(), frame),
                frame.foundationId());
    }

    private void agreed(IncomingEvent event, FrameAgreed told) {
        News news = news(told.workshop(), told.frame()).with("variant", told.moved() > 0 ? "moved" : null);
        send(event, Purpose.FRAME_AGREED, told.workshop(), told.hosts(), news, told.frame());
    }

    private void refused(IncomingEvent event, FrameRefused told) {
        mailings.toMembers(
                event,
                Purpose.FRAME_REFUSED,
                told.workshop(),
                told.hosts(),
                by(told.workshop(), told.seriesName(), told.by(), told.foundationId())
                        .with("number", told.revision())
                        .with("words", told.reason()),
                told.foundationId());
    }

    private void ended(IncomingEvent event, FrameEnded told) {
        mailings.toMembers(
                event,
                Purpose.FRAME_ENDED,
                told.workshop(),
                told.hosts(),
                by(told.workshop(), told.seriesName(), told.by(), told.foundationId()),
                told.foundationId());
    }

    private void send(
            IncomingEvent event, Purpose purpose, Workshop workshop, List<UUID> readers, News news, Frame frame) {
        mailings.toMembers(event, purpose, workshop, readers, news, frame.foundationId());
    }

    private static News news(Workshop workshop, Frame frame) {
        return by(workshop, frame.seriesName(), frame.submittedBy(), frame.foundationId())
                .with("number", frame.number());
    }

    private static News by(Workshop workshop, String series, Actor actor, UUID foundationId) {
        return News.none()
                .with("series", series)
                .with("actor", actor.name())
                .with("actorId", actor.personId().toString())
                .withHost(workshop, foundationId);
    }
}

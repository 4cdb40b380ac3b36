package org.convene.registration.workshop.kafka;

import java.util.List;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.registration.workshop.Helpers;
import org.convene.registration.workshop.Position;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopFollower;
import org.convene.registration.workshop.Workshops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkshopListener {

    static final List<String> TYPES = List.of(
            "WorkshopDrafted",
            "CoOrganizerInvited",
            "CoOrganizerAccepted",
            "CoOrganizerDeclined",
            "PostWritten",
            "HoursAsked",
            "SpeakerInvited",
            "SpeakerAccepted",
            "SpeakerDeclined",
            "SpeakerSessionMoved",
            "SpeakerReleased",
            "SignOffRequested",
            "SignOffReminded",
            "SilenceAgreed",
            "HostWithdrew",
            "FrameSubmitted",
            "FrameAgreed",
            "MessageProposed",
            "MessageReminded",
            "MessageRefused",
            "MessageReleased",
            "MessageWithdrawn",
            "MessageTried",
            "FrameRefused",
            "FrameEnded",
            "HelperNamed",
            "HelpersChanged",
            "WorkshopSignedOff",
            "SignOffRefused",
            "WorkshopPublished",
            "WorkshopRevised",
            "WorkshopChanged",
            "WorkshopCancelled",
            "WorkshopCompleted",
            "WorkshopRestated");

    private final Workshops workshops;
    private final Helpers helpers;
    private final List<WorkshopFollower> followers;

    WorkshopListener(Workshops workshops, Helpers helpers, List<WorkshopFollower> followers) {
        this.workshops = workshops;
        this.helpers = helpers;
        this.followers = followers;
    }

    @Bean
    Subscription workshopsTold() {
        Subscription.Builder topic = Subscription.to("event-service.workshops.v1");
        TYPES.forEach(type -> topic.on(type, WorkshopTold.class, this::replace));
        return topic.build();
    }

    // Types that change nothing for us are stored too: what we tell rests on the newest position that we know.
    private void replace(IncomingEvent event, WorkshopTold told) {
        Workshop workshop = told.at(new Position(event.epoch(), event.sequence()));
        workshops.save(workshop);
        if (told.helpers() != null) {
            helpers.replace(workshop.id(), told.helpers());
        }
        followers.forEach(follower -> follower.follow(workshop));
    }
}

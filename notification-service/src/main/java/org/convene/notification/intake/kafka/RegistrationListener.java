package org.convene.notification.intake.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.notification.account.Erasures;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.intake.kafka.RegistrationEvents.LinksRequested;
import org.convene.notification.intake.kafka.RegistrationEvents.RegistrationRequested;
import org.convene.notification.intake.kafka.RegistrationEvents.RegistrationTold;
import org.convene.notification.letter.Purpose;
import org.convene.notification.participation.Participation;
import org.convene.notification.participation.Participations;
import org.convene.notification.workshop.CurrentWorkshop;
import org.convene.notification.workshop.Position;
import org.convene.notification.workshop.Workshop;
import org.convene.notification.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of registrations, and writes to who did something or got something; mere consequences are not mailed. */
@Configuration(proxyBeanMethods = false)
class RegistrationListener {

    static final List<String> STATES = List.of("PlaceOffered", "RegistrationChanged", "AttendanceRecorded");

    private static final Instant BEFORE_ANY_ENTRY = Instant.parse("2020-01-01T00:00:00Z");

    private final Workshops workshops;
    private final Participations participations;
    private final Deliveries deliveries;
    private final Erasures erasures;
    private final PersonAnnouncements announcements;
    private final Clock clock;

    RegistrationListener(
            Workshops workshops,
            Participations participations,
            Deliveries deliveries,
            Erasures erasures,
            PersonAnnouncements announcements,
            Clock clock) {
        this.workshops = workshops;
        this.participations = participations;
        this.deliveries = deliveries;
        this.erasures = erasures;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Bean
    Subscription registrationsTold() {
        Subscription.Builder topic = Subscription.to("registration-service.registrations.v1");
        STATES.forEach(type -> topic.on(type, RegistrationTold.class, this::state));
        return topic.on("RegistrationRequested", RegistrationRequested.class, this::requested)
                .on("LinksRequested", LinksRequested.class, this::linksRequested)
                .on("RegistrationLinkRenewed", RegistrationTold.class, this::linkRenewed)
                .on("RegistrationRestated", RegistrationTold.class, this::restated)
                .on("RegistrationConfirmed", RegistrationTold.class, this::confirmed)
                .on("RegistrationWaitlisted", RegistrationTold.class, this::waitlisted)
                .on("RegistrationCancelled", RegistrationTold.class, this::cancelled)
                .build();
    }

    // Of who had herself erased meanwhile we keep no more than registration-service will.
    private RegistrationTold heard(IncomingEvent event, RegistrationTold told) {
        boolean outdated = erasures.isOutdated(told.participation().address(), event.occurredAt());
        return outdated ? told.withoutPerson() : told;
    }

    private void state(IncomingEvent event, RegistrationTold asTold) {
        RegistrationTold told = heard(event, asTold);
        replace(told);
        announcements.registration(event, told);
    }

    // What is not mailed informs nobody: a fact of the workshop that is still to be told stays to be told.
    private void replace(RegistrationTold told) {
        workshops.lock(told.participation().workshopId(), Workshops.Lock.REGISTRATION);
        participations.replace(told.participation(), Position.FIRST);
    }

    // Our memory of her calendar may be gone. Minutes since 2020 are more than the changes that any entry has seen.
    private void restated(IncomingEvent event, RegistrationTold told) {
        replace(heard(event, told));
        if (told.participation().state() == Participation.State.CONFIRMED) {
            int minutes =
                    (int) Duration.between(BEFORE_ANY_ENTRY, clock.instant()).toMinutes();
            participations.restoreCalendar(told.participation().participationId(), minutes);
        }
    }

    /** Returns the workshop as far as we know it; what we write next is written from that state or a later one. */
    private Optional<Workshop> inform(RegistrationTold told) {
        Participation participation = told.participation();
        workshops.lock(participation.workshopId(), Workshops.Lock.REGISTRATION);
        Optional<CurrentWorkshop> current = workshops.find(participation.workshopId());
        Position known = current.map(CurrentWorkshop::position).orElse(told.restsOn());
        participations.replace(participation, known.later(told.restsOn()));
        return current.map(CurrentWorkshop::workshop);
    }

    private void confirmed(IncomingEvent event, RegistrationTold told) {
        write(
                event,
                told,
                Boolean.TRUE.equals(told.promoted()) ? Purpose.PROMOTED : Purpose.CONFIRMED,
                CalendarMethod.REQUEST);
    }

    private void waitlisted(IncomingEvent event, RegistrationTold told) {
        write(event, told, Purpose.WAITLISTED, null);
    }

    private void cancelled(IncomingEvent event, RegistrationTold told) {
        write(event, told, Purpose.CANCELLED, CalendarMethod.CANCEL);
    }

    private void write(
            IncomingEvent event, RegistrationTold asTold, Purpose purpose, @Nullable CalendarMethod calendar) {
        RegistrationTold told = heard(event, asTold);
        if (told.cause() != null) {
            state(event, told);
            return;
        }
        Optional<Workshop> workshop = inform(told);
        announcements.registration(event, told);
        boolean calledOff = workshop.filter(known -> known.state() == Workshop.State.CALLED_OFF)
                .isPresent();
        if (calledOff && purpose != Purpose.CANCELLED) {
            // She acted on a state that has ended meanwhile: she hears of the end, and of nothing else.
            deliveries.queue(List.of(told.delivery(event, Purpose.WORKSHOP_CALLED_OFF, null, "plain")));
        } else {
            deliveries.queue(List.of(told.delivery(event, purpose, calendar, null)));
        }
    }

    private void requested(IncomingEvent event, RegistrationRequested told) {
        if (!erasures.isOutdated(told.request().address(), event.occurredAt())) {
            deliveries.queue(List.of(told.delivery(event)));
        }
    }

    private void linksRequested(IncomingEvent event, LinksRequested told) {
        if (!erasures.isOutdated(told.address(), event.occurredAt())) {
            deliveries.queue(List.of(told.delivery(event)));
        }
    }

    // The entry in her calendar holds the link that has just ended: it gets the new one too.
    private void linkRenewed(IncomingEvent event, RegistrationTold asTold) {
        RegistrationTold told = heard(event, asTold);
        boolean ended = inform(told).filter(this::hasEnded).isPresent();
        boolean inCalendar = told.participation().state() == Participation.State.CONFIRMED && !ended;
        deliveries.queue(List.of(told.delivery(
                event, Purpose.LINK_RENEWED, inCalendar ? CalendarMethod.REQUEST : null, inCalendar ? null : "plain")));
    }

    private boolean hasEnded(Workshop workshop) {
        return workshop.state() == Workshop.State.CALLED_OFF || !clock.instant().isBefore(workshop.endsAt());
    }
}

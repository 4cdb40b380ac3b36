package org.convene.notification.intake.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.messaging.Subscription.Heard;
import org.convene.notification.account.Erasures;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.intake.kafka.RegistrationEvents.LinksRequested;
import org.convene.notification.intake.kafka.RegistrationEvents.RegistrationRequested;
import org.convene.notification.intake.kafka.RegistrationEvents.RegistrationTold;
import org.convene.notification.letter.Purpose;
import org.convene.notification.participation.Participation;
import org.convene.notification.participation.Participations;
import org.convene.notification.participation.Participations.Informed;
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
        STATES.forEach(type -> topic.onAll(type, RegistrationTold.class, this::state));
        return topic.on("RegistrationRequested", RegistrationRequested.class, this::requested)
                .on("LinksRequested", LinksRequested.class, this::linksRequested)
                .on("RegistrationLinkRenewed", RegistrationTold.class, this::linkRenewed)
                .on("RegistrationRestated", RegistrationTold.class, this::restated)
                .onAll("RegistrationConfirmed", RegistrationTold.class, this::confirmed)
                .onAll("RegistrationWaitlisted", RegistrationTold.class, told -> write(told, Purpose.WAITLISTED, null))
                .onAll(
                        "RegistrationCancelled",
                        RegistrationTold.class,
                        told -> write(told, Purpose.CANCELLED, CalendarMethod.CANCEL))
                .build();
    }

    private List<Heard<RegistrationTold>> heard(List<Heard<RegistrationTold>> asTold) {
        return Outdated.withoutErased(
                erasures, asTold, told -> told.participation().address(), RegistrationTold::withoutPerson);
    }

    private RegistrationTold heard(IncomingEvent event, RegistrationTold told) {
        return heard(List.of(new Heard<>(event, told))).getFirst().told();
    }

    private void state(List<Heard<RegistrationTold>> asTold) {
        List<Heard<RegistrationTold>> events = heard(asTold);
        lock(events);
        participations.replaceAll(
                events.stream().map(heard -> uninformed(heard.told())).toList());
        announcements.registrations(events);
    }

    // What is not mailed informs nobody: a fact of the workshop that is still to be told stays to be told.
    private static Informed uninformed(RegistrationTold told) {
        return new Informed(told.participation(), Position.FIRST);
    }

    // In one order, so that two who hold many never wait for each other.
    private void lock(List<Heard<RegistrationTold>> events) {
        events.stream()
                .map(heard -> heard.told().participation().workshopId())
                .distinct()
                .sorted()
                .forEach(workshop -> workshops.lock(workshop, Workshops.Lock.REGISTRATION));
    }

    // Our memory of her calendar may be gone. Minutes since 2020 are more than the changes that any entry has seen.
    private void restated(IncomingEvent event, RegistrationTold asTold) {
        RegistrationTold told = heard(event, asTold);
        lock(List.of(new Heard<>(event, told)));
        participations.replaceAll(List.of(uninformed(told)));
        if (told.participation().state() == Participation.State.CONFIRMED) {
            int minutes =
                    (int) Duration.between(BEFORE_ANY_ENTRY, clock.instant()).toMinutes();
            participations.restoreCalendar(told.participation().participationId(), minutes);
        }
    }

    /**
     * Returns the workshops as far as we know them; what we write next of those that are mailed is written from that state
     * or a later one.
     */
    private Map<UUID, CurrentWorkshop> inform(List<Heard<RegistrationTold>> events) {
        lock(events);
        Map<UUID, CurrentWorkshop> known = new HashMap<>();
        events.stream()
                .map(heard -> heard.told().participation().workshopId())
                .distinct()
                .forEach(id -> workshops.find(id).ifPresent(workshop -> known.put(id, workshop)));
        participations.replaceAll(
                events.stream().map(heard -> informed(heard.told(), known)).toList());
        return known;
    }

    private static Informed informed(RegistrationTold told, Map<UUID, CurrentWorkshop> known) {
        if (told.cause() != null) {
            return uninformed(told);
        }
        CurrentWorkshop workshop = known.get(told.participation().workshopId());
        Position restsOn = told.restsOn();
        return new Informed(
                told.participation(),
                workshop == null ? restsOn : workshop.position().later(restsOn));
    }

    private void confirmed(List<Heard<RegistrationTold>> events) {
        write(
                events,
                told -> Boolean.TRUE.equals(told.promoted()) ? Purpose.PROMOTED : Purpose.CONFIRMED,
                CalendarMethod.REQUEST);
    }

    private void write(List<Heard<RegistrationTold>> events, Purpose purpose, @Nullable CalendarMethod calendar) {
        write(events, _ -> purpose, calendar);
    }

    private void write(
            List<Heard<RegistrationTold>> asTold,
            Function<RegistrationTold, Purpose> purpose,
            @Nullable CalendarMethod calendar) {
        List<Heard<RegistrationTold>> events = heard(asTold);
        Map<UUID, CurrentWorkshop> known = inform(events);
        announcements.registrations(events);
        deliveries.queue(events.stream()
                .filter(heard -> heard.told().cause() == null)
                .map(heard -> delivery(heard, purpose.apply(heard.told()), calendar, known))
                .toList());
    }

    private static NewDelivery delivery(
            Heard<RegistrationTold> heard,
            Purpose purpose,
            @Nullable CalendarMethod calendar,
            Map<UUID, CurrentWorkshop> known) {
        CurrentWorkshop workshop = known.get(heard.told().participation().workshopId());
        boolean calledOff = workshop != null && workshop.workshop().state() == Workshop.State.CALLED_OFF;
        // She acted on a state that has ended meanwhile: she hears of the end, and of nothing else.
        return calledOff && purpose != Purpose.CANCELLED
                ? heard.told().delivery(heard.event(), Purpose.WORKSHOP_CALLED_OFF, null, "plain")
                : heard.told().delivery(heard.event(), purpose, calendar, null);
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
        List<Heard<RegistrationTold>> heard = heard(List.of(new Heard<>(event, asTold)));
        boolean ended = inform(heard).values().stream().anyMatch(known -> hasEnded(known.workshop()));
        RegistrationTold told = heard.getFirst().told();
        boolean inCalendar = told.participation().state() == Participation.State.CONFIRMED && !ended;
        deliveries.queue(List.of(told.delivery(
                event, Purpose.LINK_RENEWED, inCalendar ? CalendarMethod.REQUEST : null, inCalendar ? null : "plain")));
    }

    private boolean hasEnded(Workshop workshop) {
        return workshop.state() == Workshop.State.CALLED_OFF || !clock.instant().isBefore(workshop.endsAt());
    }
}

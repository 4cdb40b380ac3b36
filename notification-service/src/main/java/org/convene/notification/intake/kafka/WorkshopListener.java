package org.convene.notification.intake.kafka;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.notification.account.Account;
import org.convene.notification.account.Accounts;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.intake.kafka.WorkshopEvents.CoOrganizerAccepted;
import org.convene.notification.intake.kafka.WorkshopEvents.CoOrganizerDeclined;
import org.convene.notification.intake.kafka.WorkshopEvents.CoOrganizerInvited;
import org.convene.notification.intake.kafka.WorkshopEvents.HostWithdrew;
import org.convene.notification.intake.kafka.WorkshopEvents.HoursAsked;
import org.convene.notification.intake.kafka.WorkshopEvents.PostWritten;
import org.convene.notification.intake.kafka.WorkshopEvents.SignOffRefused;
import org.convene.notification.intake.kafka.WorkshopEvents.SignOffReminded;
import org.convene.notification.intake.kafka.WorkshopEvents.SignOffRequested;
import org.convene.notification.intake.kafka.WorkshopEvents.SilenceAgreed;
import org.convene.notification.intake.kafka.WorkshopEvents.WorkshopCancelled;
import org.convene.notification.intake.kafka.WorkshopEvents.WorkshopRevised;
import org.convene.notification.intake.kafka.WorkshopEvents.WorkshopSignedOff;
import org.convene.notification.intake.kafka.WorkshopEvents.WorkshopTold;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Host;
import org.convene.notification.workshop.Position;
import org.convene.notification.workshop.Workshop;
import org.convene.notification.workshop.Workshops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of workshops; what concerns hosts or participants becomes a mailing. */
@Configuration(proxyBeanMethods = false)
class WorkshopListener {

    static final List<String> STATES = List.of("WorkshopDrafted", "WorkshopChanged", "WorkshopCompleted");

    private final Workshops workshops;
    private final Accounts accounts;
    private final Deliveries deliveries;
    private final BallotLetters ballots;
    private final SpeakerLetters speakers;
    private final FrameLetters frames;
    private final HelperLetters helpers;
    private final MessageLetters messages;
    private final WorkshopMailings mailings;
    private final WorkshopAnnouncements announcements;

    WorkshopListener(
            Workshops workshops,
            Accounts accounts,
            Deliveries deliveries,
            BallotLetters ballots,
            SpeakerLetters speakers,
            FrameLetters frames,
            HelperLetters helpers,
            MessageLetters messages,
            WorkshopMailings mailings,
            WorkshopAnnouncements announcements) {
        this.workshops = workshops;
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.ballots = ballots;
        this.speakers = speakers;
        this.frames = frames;
        this.helpers = helpers;
        this.messages = messages;
        this.mailings = mailings;
        this.announcements = announcements;
    }

    @Bean
    Subscription workshopsTold() {
        Subscription.Builder topic = Subscription.to("event-service.workshops.v1");
        STATES.forEach(type -> topic.on(type, WorkshopTold.class, this::state));
        WorkshopTopic told = new WorkshopTopic(topic, this::replace);
        frames.listen(told);
        helpers.listen(told);
        messages.listen(told);
        speakers.listen(told);
        return topic.on("CoOrganizerInvited", CoOrganizerInvited.class, this::ask)
                .on("CoOrganizerAccepted", CoOrganizerAccepted.class, this::accepted)
                .on("CoOrganizerDeclined", CoOrganizerDeclined.class, this::declined)
                .on("PostWritten", PostWritten.class, this::postWritten)
                .on("HoursAsked", HoursAsked.class, this::hoursAsked)
                .on("SignOffRequested", SignOffRequested.class, this::signOffRequested)
                .on("WorkshopSignedOff", WorkshopSignedOff.class, this::signedOff)
                .on("SignOffRefused", SignOffRefused.class, this::refused)
                .on("SignOffReminded", SignOffReminded.class, this::reminded)
                .on("SilenceAgreed", SilenceAgreed.class, this::silenceAgreed)
                .on("HostWithdrew", HostWithdrew.class, this::withdrew)
                .on("WorkshopRestated", WorkshopTold.class, this::restated)
                .on("WorkshopPublished", WorkshopTold.class, this::published)
                .on("WorkshopRevised", WorkshopRevised.class, this::revised)
                .on("WorkshopCancelled", WorkshopCancelled.class, this::calledOff)
                .build();
    }

    private void replace(IncomingEvent event, Workshop workshop) {
        workshops.lock(workshop.workshopId(), Workshops.Lock.FACT);
        workshops.replace(workshop, new Position(event.epoch(), event.sequence()));
        announcements.known(workshop);
    }

    private void state(IncomingEvent event, WorkshopTold told) {
        replace(event, told.workshop());
        helpers.known(told.workshop(), told.helpers());
        announcements.state(event, told.workshop());
    }

    private void ask(IncomingEvent event, CoOrganizerInvited told) {
        Workshop workshop = told.workshop();
        replace(event, workshop);
        WorkshopEvents.Asked asked = told.invitation();
        Optional<Account> known = accounts.at(asked.address());
        deliveries.queue(List.of(new NewDelivery(
                Purpose.CO_ORGANIZER_INVITED,
                event.id().toString(),
                asked.address(),
                asked.contactName(),
                known.map(Account::language).orElse(asked.language()),
                known.map(Account::timeZone).orElse(null),
                workshop.workshopId(),
                new Position(event.epoch(), event.sequence()),
                asked.foundationId(),
                null,
                null,
                null,
                News.none()
                        .withLink(asked.invitationId(), asked.linkGeneration())
                        .with("actor", asked.invitedBy().name())
                        .with("actorId", asked.invitedBy().personId().toString())
                        .with("words", asked.message()),
                asked.expiresAt())));
    }

    private void accepted(IncomingEvent event, CoOrganizerAccepted told) {
        replace(event, told.workshop());
        announcements.accepted(event, told);
        List<UUID> others = told.workshop().hostIds().stream()
                .filter(host -> !host.equals(told.foundationId()))
                .toList();
        mailings.toMembers(
                event,
                Purpose.CO_ORGANIZER_ACCEPTED,
                told.workshop(),
                others,
                News.none()
                        .with("actor", told.by().name())
                        .with("actorId", told.by().personId().toString())
                        .withHost(told.workshop(), told.foundationId()),
                told.foundationId());
    }

    private void declined(IncomingEvent event, CoOrganizerDeclined told) {
        replace(event, told.workshop());
        announcements.declined(event, told);
        String contact = told.contactName() == null ? told.address() : told.contactName();
        mailings.toMembers(
                event,
                Purpose.CO_ORGANIZER_DECLINED,
                told.workshop(),
                told.workshop().hostIds(),
                News.none()
                        .with("actor", contact)
                        .with("actorAddress", told.address())
                        .with("words", told.reason()),
                null);
    }

    private void postWritten(IncomingEvent event, PostWritten told) {
        replace(event, told.workshop());
        mailings.toMembers(
                event,
                Purpose.POST_WRITTEN,
                told.workshop(),
                told.readers(),
                News.none()
                        .with("actor", told.by().name())
                        .with("actorId", told.by().personId().toString())
                        .withHost(told.workshop(), told.foundationId())
                        .with("about", told.aboutFields())
                        .with("inDigest", told.sparedFields())
                        .with("words", told.words()),
                told.foundationId());
    }

    private void hoursAsked(IncomingEvent event, HoursAsked told) {
        replace(event, told.workshop());
        ballots.ask(event, told);
    }

    private void signOffRequested(IncomingEvent event, SignOffRequested told) {
        replace(event, told.workshop());
        announcements.signOffRequested(event, told);
        WorkshopEvents.Revision revision = told.revision();
        News news = asking(told.workshop(), revision)
                .with("variant", "CALLING_OFF".equals(revision.kind()) ? "calling-off" : null);
        mailings.toSigners(
                event,
                Purpose.SIGN_OFF_REQUESTED,
                told.workshop(),
                told.awaiting(),
                told.signers(),
                news,
                revision.foundationId());
    }

    private void reminded(IncomingEvent event, SignOffReminded told) {
        replace(event, told.workshop());
        WorkshopEvents.Revision revision = told.revision();
        mailings.toSigners(
                event,
                Purpose.SIGN_OFF_REMINDED,
                told.workshop(),
                told.awaiting(),
                told.signers(),
                asking(told.workshop(), revision),
                revision.foundationId());
    }

    private static News asking(Workshop workshop, WorkshopEvents.Revision revision) {
        return News.none()
                .with("actor", revision.submittedBy().name())
                .with("actorId", revision.submittedBy().personId().toString())
                .withHost(workshop, revision.foundationId())
                .with("number", revision.number())
                .with("words", revision.reason())
                .with("changes", revision.changeFields())
                .with("consent", revision.consent())
                .with("answerBy", revision.answerByFields());
    }

    private void silenceAgreed(IncomingEvent event, SilenceAgreed told) {
        replace(event, told.workshop());
        Workshop workshop = told.workshop();
        mailings.toMembers(
                event,
                Purpose.SILENCE_AGREED,
                workshop,
                workshop.hostIds(),
                News.none()
                        .with(
                                "foundation",
                                told.foundations().stream()
                                        .flatMap(id -> workshop.host(id).stream())
                                        .map(Host::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                        .with("number", told.revision())
                        .with("variant", told.awaiting().isEmpty() ? "all" : null),
                null);
    }

    private void withdrew(IncomingEvent event, HostWithdrew told) {
        replace(event, told.workshop());
        announcements.state(event, told.workshop());
        mailings.toMembers(
                event,
                Purpose.HOST_WITHDREW,
                told.workshop(),
                told.workshop().hostIds(),
                News.none()
                        .with("actor", told.by().name())
                        .with("actorId", told.by().personId().toString())
                        .with("foundation", told.name())
                        .with("words", told.reason()),
                null);
    }

    private void signedOff(IncomingEvent event, WorkshopSignedOff told) {
        replace(event, told.workshop());
        announcements.signedOff(event, told);
        List<UUID> others = told.workshop().hostIds().stream()
                .filter(host -> !host.equals(told.foundationId()))
                .toList();
        mailings.toMembers(
                event,
                Purpose.SIGNED_OFF,
                told.workshop(),
                others,
                News.none()
                        .with("actor", told.by().name())
                        .with("actorId", told.by().personId().toString())
                        .withHost(told.workshop(), told.foundationId())
                        .with("number", told.revision())
                        .with("variant", told.awaiting().isEmpty() ? "all" : null),
                told.foundationId());
    }

    private void refused(IncomingEvent event, SignOffRefused told) {
        replace(event, told.workshop());
        announcements.refused(event, told);
        mailings.toMembers(
                event,
                Purpose.SIGN_OFF_REFUSED,
                told.workshop(),
                told.workshop().hostIds(),
                News.none()
                        .with("actor", told.by().name())
                        .with("actorId", told.by().personId().toString())
                        .withHost(told.workshop(), told.foundationId())
                        .with("number", told.revision())
                        .with("words", told.reason()),
                told.foundationId());
    }

    // No reason to mail; but what is still ahead is reminded of.
    private void restated(IncomingEvent event, WorkshopTold told) {
        replace(event, told.workshop());
        helpers.known(told.workshop(), told.helpers());
        if (told.workshop().state() == Workshop.State.PUBLISHED) {
            mailings.remind(told.workshop());
        }
    }

    private void published(IncomingEvent event, WorkshopTold told) {
        replace(event, told.workshop());
        announcements.published(event, told.workshop());
        mailings.toMembers(
                event, Purpose.PUBLISHED, told.workshop(), told.workshop().hostIds(), News.none(), null);
        mailings.remind(told.workshop());
    }

    private void revised(IncomingEvent event, WorkshopRevised told) {
        replace(event, told.workshop());
        announcements.revised(event, told);
        News news = News.none().with("before", told.beforeFields());
        WorkshopEvents.Postponed postponed = told.postponed();
        if (postponed == null) {
            mailings.toParticipants(event, Purpose.WORKSHOP_REVISED, told.workshop(), news);
        } else {
            News why = news.with("words", postponed.reason());
            mailings.toParticipants(event, Purpose.WORKSHOP_REVISED, told.workshop(), why);
            mailings.toMembers(
                    event,
                    Purpose.POSTPONED,
                    told.workshop(),
                    told.workshop().hostIds(),
                    why.with("actor", postponed.by().name())
                            .with("actorId", postponed.by().personId().toString())
                            .withHost(told.workshop(), postponed.foundationId()),
                    postponed.foundationId());
        }
        mailings.remind(told.workshop());
    }

    private void calledOff(IncomingEvent event, WorkshopCancelled told) {
        replace(event, told.workshop());
        announcements.calledOff(event, told);
        News news = News.none().with("words", told.reason());
        mailings.toParticipants(event, Purpose.WORKSHOP_CALLED_OFF, told.workshop(), news);
        mailings.toInvitees(event, Purpose.WORKSHOP_CALLED_OFF, told.workshop(), news);
        mailings.toMembers(
                event,
                Purpose.WORKSHOP_CALLED_OFF,
                told.workshop(),
                told.workshop().hostIds(),
                news,
                null);
    }
}

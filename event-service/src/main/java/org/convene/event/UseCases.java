package org.convene.event;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.agreement.AgreedBeforehand;
import org.convene.event.agreement.AgreementEvents;
import org.convene.event.agreement.Deadlines;
import org.convene.event.agreement.SubmitRevision;
import org.convene.event.agreement.SubmitRevision.OpenInvitations;
import org.convene.event.checklist.Checklist;
import org.convene.event.checklist.ToDos;
import org.convene.event.conversation.Conversation;
import org.convene.event.conversation.LaterReaders;
import org.convene.event.conversation.Posts;
import org.convene.event.coorganizer.CoOrganizerEvents;
import org.convene.event.coorganizer.CoOrganizerInvitations;
import org.convene.event.coorganizer.CoOrganizing;
import org.convene.event.coorganizer.UnansweredInvitations;
import org.convene.event.date.BallotEvents;
import org.convene.event.date.Ballots;
import org.convene.event.date.Candidates;
import org.convene.event.date.DatePoll;
import org.convene.event.date.FindHours;
import org.convene.event.date.HostDeadlines;
import org.convene.event.date.PublicHolidays;
import org.convene.event.date.VoteByMail;
import org.convene.event.date.WorkingDays;
import org.convene.event.desk.Desk;
import org.convene.event.digest.DigestNews;
import org.convene.event.digest.DigestReaders;
import org.convene.event.digest.WriteDigests;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.ApproveFoundations;
import org.convene.event.foundation.FoundationOffice;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.MembershipInvitations;
import org.convene.event.foundation.Signers;
import org.convene.event.log.JointLog;
import org.convene.event.logo.LogoOffice;
import org.convene.event.logo.Logos;
import org.convene.event.logo.ReadLogo;
import org.convene.event.logo.image.LogoReader;
import org.convene.event.message.MessageRights;
import org.convene.event.message.Messages;
import org.convene.event.message.WriteToParticipants;
import org.convene.event.right.Helpers;
import org.convene.event.series.Frames;
import org.convene.event.share.SharedWorkshops;
import org.convene.event.speaker.AnswerAsSpeaker;
import org.convene.event.speaker.CheckAgenda;
import org.convene.event.speaker.Departures;
import org.convene.event.speaker.FollowSessions;
import org.convene.event.speaker.InviteSpeakers;
import org.convene.event.speaker.SpeakerEvents;
import org.convene.event.speaker.SpeakerInvitations;
import org.convene.event.text.TranslateWorkshop;
import org.convene.event.workshop.EditWorkshop;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.Workshops;
import org.convene.event.workshop.web.Editions;
import org.convene.messaging.Outbox;
import org.convene.messaging.event.EventIds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the use cases together, which know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    Atomically atomically(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        return new Atomically() {
            @Override
            public <T> T run(Supplier<T> work) {
                return Objects.requireNonNull(template.execute(_ -> work.get()));
            }
        };
    }

    @Bean
    DomainEvents domainEvents(Outbox outbox) {
        return outbox::tell;
    }

    @Bean
    Identifiers identifiers(Clock clock) {
        return () -> EventIds.next(clock.instant());
    }

    @Bean
    ReadLogo readLogo() {
        return new LogoReader();
    }

    @Bean
    LogoOffice logoOffice(Foundations foundations, Logos logos, Atomically atomically) {
        return new LogoOffice(foundations, logos, atomically);
    }

    @Bean
    AgreementEvents agreementEvents(WorkshopEvents events, Foundations foundations, JointLog log, Signers signers) {
        return new AgreementEvents(events, foundations, log, signers);
    }

    @Bean
    CoOrganizerEvents coOrganizerEvents(WorkshopEvents events, JointLog log) {
        return new CoOrganizerEvents(events, log);
    }

    @Bean
    EditWorkshop editWorkshop(
            Workshops workshops,
            Foundations foundations,
            ReadWorkshops read,
            WorkshopEvents events,
            JointLog log,
            Atomically atomically,
            Identifiers identifiers,
            FollowSessions speakers) {
        return new EditWorkshop(workshops, foundations, read, events, log, atomically, identifiers, speakers::follow);
    }

    @Bean
    TranslateWorkshop translateWorkshop(
            Workshops workshops, ReadWorkshops read, WorkshopEvents events, JointLog log, Atomically atomically) {
        return new TranslateWorkshop(workshops, read, events, log, atomically);
    }

    @Bean
    ReadWorkshops readWorkshops(Workshops workshops, Foundations foundations, Helpers helpers) {
        return new ReadWorkshops(workshops, foundations, helpers);
    }

    @Bean
    SharedWorkshops sharedWorkshops(Workshops workshops, Clock clock) {
        return new SharedWorkshops(workshops, clock);
    }

    @Bean
    Editions editions(SharedWorkshops shared) {
        return shared::seriesOf;
    }

    @Bean
    AgreeOnWorkshop agreeOnWorkshop(
            Workshops workshops,
            Foundations foundations,
            AgreementEvents events,
            Atomically atomically,
            Deadlines deadlines,
            AgreedBeforehand beforehand,
            ApprovalRule rule,
            Clock clock,
            FollowSessions speakers,
            WriteToParticipants messages) {
        return new AgreeOnWorkshop(
                workshops, foundations, events, atomically, deadlines, beforehand, rule, clock, (before, after) -> {
                    speakers.follow(before, after);
                    messages.follow(after);
                });
    }

    @Bean
    Deadlines deadlines(Foundations foundations, PublicHolidays holidays) {
        return new HostDeadlines(foundations, new WorkingDays(holidays));
    }

    /** One for all: it keeps the holidays of each year that it was asked for. */
    @Bean
    PublicHolidays publicHolidays() {
        return new PublicHolidays();
    }

    @Bean
    SubmitRevision submitRevision(
            Workshops workshops, OpenInvitations invitations, AgreeOnWorkshop agree, Atomically atomically) {
        return new SubmitRevision(workshops, invitations, agree, atomically);
    }

    @Bean
    OpenInvitations openInvitations(
            CoOrganizerInvitations invitations, Workshops workshops, CoOrganizerEvents events, Clock clock) {
        return new UnansweredInvitations(invitations, workshops, events, clock);
    }

    @Bean
    FindHours findHours(
            Foundations foundations,
            Workshops workshops,
            SpeakerInvitations invitations,
            PublicHolidays holidays,
            Clock clock) {
        return new FindHours(foundations, workshops, invitations, holidays, clock);
    }

    @Bean
    DatePoll datePoll(
            Candidates candidates,
            Workshops workshops,
            ReadWorkshops read,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        return new DatePoll(candidates, workshops, read, atomically, identifiers, clock);
    }

    @Bean
    VoteByMail voteByMail(
            Ballots ballots,
            Candidates candidates,
            Workshops workshops,
            ReadWorkshops read,
            Foundations foundations,
            WorkshopEvents events,
            Atomically atomically,
            Identifiers identifiers,
            ApprovalRule rule,
            Clock clock) {
        return new VoteByMail(
                ballots,
                candidates,
                workshops,
                read,
                foundations,
                new BallotEvents(events),
                atomically,
                identifiers,
                rule,
                clock);
    }

    @Bean
    Conversation conversation(
            Posts posts,
            LaterReaders later,
            Workshops workshops,
            ReadWorkshops read,
            WorkshopEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        return new Conversation(posts, later, workshops, read, events, atomically, identifiers, clock);
    }

    @Bean
    Checklist checklist(ToDos toDos, Workshops workshops, Atomically atomically, Identifiers identifiers, Clock clock) {
        return new Checklist(toDos, workshops, atomically, identifiers, clock);
    }

    @Bean
    FollowSessions followSessions(SpeakerInvitations invitations, WorkshopEvents events, Departures departures) {
        return new FollowSessions(invitations, new SpeakerEvents(events), departures);
    }

    @Bean
    InviteSpeakers inviteSpeakers(
            SpeakerInvitations invitations,
            Workshops workshops,
            ReadWorkshops read,
            WorkshopEvents events,
            Atomically atomically,
            Identifiers identifiers,
            ApprovalRule rule,
            Departures departures,
            Clock clock) {
        return new InviteSpeakers(
                invitations,
                workshops,
                read,
                new SpeakerEvents(events),
                atomically,
                identifiers,
                rule,
                departures,
                clock);
    }

    @Bean
    CheckAgenda checkAgenda(SpeakerInvitations invitations, Workshops workshops, ReadWorkshops read, Clock clock) {
        return new CheckAgenda(invitations, workshops, read, clock);
    }

    @Bean
    AnswerAsSpeaker answerAsSpeaker(
            SpeakerInvitations invitations,
            Workshops workshops,
            WorkshopEvents events,
            Departures departures,
            Atomically atomically) {
        return new AnswerAsSpeaker(invitations, workshops, new SpeakerEvents(events), departures, atomically);
    }

    @Bean
    Desk desk(
            Foundations foundations,
            Workshops workshops,
            MembershipInvitations memberships,
            CoOrganizerInvitations invitations,
            Candidates candidates,
            Frames frames,
            ApproveFoundations approve,
            ApprovalRule rule,
            Helpers helpers,
            Messages messages,
            MessageRights rights,
            Clock clock) {
        return new Desk(
                foundations,
                workshops,
                memberships,
                invitations,
                candidates,
                frames,
                approve,
                rule,
                helpers,
                messages,
                rights,
                clock);
    }

    @Bean
    WriteDigests writeDigests(
            DigestReaders readers,
            DigestNews news,
            Foundations foundations,
            Workshops workshops,
            Desk desk,
            DomainEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        return new WriteDigests(readers, news, foundations, workshops, desk, events, atomically, identifiers, clock);
    }

    @Bean
    CoOrganizing coOrganizing(
            CoOrganizerInvitations invitations,
            Workshops workshops,
            Foundations foundations,
            AgreeOnWorkshop agree,
            CoOrganizerEvents events,
            Atomically atomically,
            Identifiers identifiers,
            FoundationOffice office,
            ApprovalRule rule,
            Clock clock) {
        return new CoOrganizing(
                invitations, workshops, foundations, agree, events, atomically, identifiers, office, rule, clock);
    }
}

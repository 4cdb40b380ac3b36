package org.convene.event.agreement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationEvents.ToldPerson;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Signers;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.terms.Consent;
import org.convene.event.terms.TermChange;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopEvents.ToldWorkshop;
import org.jspecify.annotations.Nullable;

/** Tells and logs what an action brought about. */
public final class AgreementEvents {

    private final WorkshopEvents events;
    private final Foundations foundations;
    private final JointLog log;
    private final Signers signers;

    public AgreementEvents(WorkshopEvents events, Foundations foundations, JointLog log, Signers signers) {
        this.events = events;
        this.foundations = foundations;
        this.log = log;
        this.signers = signers;
    }

    /**
     * Tells and logs the facts in their order.
     *
     * @param workshop as it is after all of them
     * @param actor {@code null} for the clock
     */
    void tell(Workshop workshop, List<Fact> facts, @Nullable Action action, @Nullable Actor actor) {
        UUID by = action == null ? null : action.foundationId();
        for (Fact fact : facts) {
            tell(workshop, fact, by, actor);
        }
    }

    private void tell(Workshop workshop, Fact fact, @Nullable UUID by, @Nullable Actor actor) {
        UUID id = workshop.id();
        switch (fact) {
            case Fact.TermsChanged changed -> {
                log.append(
                        id,
                        Deed.of(LogAction.TERMS_CHANGED, by, actor)
                                .stating(workshop.terms().statement()));
                events.tell("WorkshopChanged", workshop);
            }
            // Who asked tells it, with the invitation that it answers.
            case Fact.HostJoined joined -> log.append(id, Deed.of(LogAction.CO_ORGANIZER_JOINED, by, actor));
            case Fact.HostWithdrew withdrew -> {
                log.append(id, Deed.of(LogAction.WITHDREW, by, actor).saying(withdrew.reason()));
                String name = foundations
                        .find(withdrew.foundationId())
                        .orElseThrow()
                        .profile()
                        .name();
                ToldPerson person = told(Objects.requireNonNull(actor));
                events.tell(
                        "HostWithdrew",
                        workshop,
                        told -> new HostWithdrew(told, withdrew.foundationId(), name, person, withdrew.reason()));
            }
            case Fact.Submitted submitted -> {
                Revision revision = submitted.revision();
                log.append(
                        id,
                        Deed.of(LogAction.SUBMITTED, by, actor)
                                .on(revision.number())
                                .stating(statement(revision))
                                .saying(revision.reason()));
                if (revision.consent().kind() == Consent.Kind.BEFOREHAND) {
                    log.append(
                            id,
                            Deed.of(LogAction.AGREED_BEFOREHAND, null, null)
                                    .on(revision.number())
                                    .stating(statement(revision)));
                }
                events.tell(
                        "SignOffRequested",
                        workshop,
                        told -> new SignOffRequested(
                                told, told(workshop, revision), revision.awaiting(), signers.of(revision.awaiting())));
            }
            case Fact.SignedOff signed -> {
                Revision revision = signed.revision();
                log.append(
                        id,
                        Deed.of(LogAction.SIGNED_OFF, by, actor)
                                .on(revision.number())
                                .stating(statement(revision)));
                events.tell(
                        "WorkshopSignedOff",
                        workshop,
                        told -> new WorkshopSignedOff(
                                told,
                                revision.number(),
                                signed.answer().foundationId(),
                                person(signed.answer()),
                                revision.awaiting()));
            }
            case Fact.SignOffRefused refused -> {
                String reason = String.valueOf(refused.answer().reason());
                int number = refused.revision().number();
                log.append(id, Deed.of(LogAction.REFUSED, by, actor).on(number).saying(reason));
                events.tell(
                        "SignOffRefused",
                        workshop,
                        told -> new SignOffRefused(
                                told, number, refused.answer().foundationId(), person(refused.answer()), reason));
            }
            case Fact.Reminded reminded ->
                events.tell(
                        "SignOffReminded",
                        workshop,
                        told -> new SignOffReminded(
                                told,
                                told(workshop, reminded.revision()),
                                reminded.foundations(),
                                signers.of(reminded.foundations())));
            case Fact.SilenceAgreed silence -> {
                Revision revision = silence.revision();
                for (UUID host : silence.foundations()) {
                    log.append(
                            id,
                            Deed.of(LogAction.AGREED_BY_SILENCE, host, null)
                                    .on(revision.number())
                                    .stating(statement(revision)));
                }
                events.tell(
                        "SilenceAgreed",
                        workshop,
                        told -> new SilenceAgreed(told, revision.number(), silence.foundations(), revision.awaiting()));
            }
            case Fact.Published published -> {
                log.append(
                        id,
                        Deed.of(LogAction.PUBLISHED, by, actor)
                                .on(published.revision().number())
                                .stating(statement(published.revision())));
                events.tell("WorkshopPublished", workshop);
            }
            case Fact.Revised revised -> {
                log.append(
                        id,
                        Deed.of(LogAction.REVISED, by, actor)
                                .on(revised.revision().number())
                                .stating(statement(revised.revision())));
                events.tell(
                        "WorkshopRevised", workshop, told -> new WorkshopRevised(told, before(revised.before()), null));
            }
            case Fact.Postponed postponed -> {
                Revision revision = postponed.revision();
                log.append(
                        id,
                        Deed.of(LogAction.POSTPONED, by, actor)
                                .on(revision.number())
                                .stating(statement(revision))
                                .saying(revision.reason()));
                Postponed told = new Postponed(
                        new ToldPerson(revision.submittedBy(), revision.submitterName()),
                        revision.foundationId(),
                        String.valueOf(revision.reason()));
                events.tell(
                        "WorkshopRevised",
                        workshop,
                        state -> new WorkshopRevised(state, before(postponed.before()), told));
            }
            case Fact.CalledOff calledOff -> {
                String reason = calledOff.revision().reason();
                log.append(
                        id,
                        Deed.of(LogAction.CALLED_OFF, by, actor)
                                .on(calledOff.revision().number())
                                .stating(statement(calledOff.revision()))
                                .saying(reason));
                events.tell("WorkshopCancelled", workshop, told -> new WorkshopCancelled(told, reason));
            }
            case Fact.Completed completed -> {
                log.append(id, Deed.of(LogAction.COMPLETED, null, null));
                events.tell("WorkshopCompleted", workshop);
            }
        }
    }

    private ToldRevision told(Workshop workshop, Revision revision) {
        Map<UUID, String> names = foundations.find(mentioned(workshop)).stream()
                .collect(Collectors.toMap(
                        Foundation::id, foundation -> foundation.profile().name()));
        Function<UUID, String> name = id -> names.getOrDefault(id, id.toString());
        return new ToldRevision(
                revision.number(),
                revision.kind(),
                new ToldPerson(revision.submittedBy(), revision.submitterName()),
                revision.foundationId(),
                workshop.changesBy(revision, name).stream().map(ToldChange::of).toList(),
                revision.reason(),
                revision.consent().wireName(),
                answerBy(revision));
    }

    /** By when each that has yet to answer is asked to. */
    private static Map<UUID, Instant> answerBy(Revision revision) {
        Set<UUID> awaiting = revision.awaiting();
        return revision.deadlines().entrySet().stream()
                .filter(deadline -> awaiting.contains(deadline.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, deadline -> deadline.getValue().answerBy()));
    }

    private static List<UUID> mentioned(Workshop workshop) {
        return workshop.revisions().stream()
                .flatMap(revision -> revision.hosts().stream())
                .map(Host::foundationId)
                .distinct()
                .toList();
    }

    /** What a signature is under, written so that no two revisions are written alike. */
    private static String statement(Revision revision) {
        return revision.kind() + "\n" + revision.hosts() + "\n"
                + revision.terms().statement();
    }

    private static ToldPerson told(Actor actor) {
        return new ToldPerson(actor.personId(), actor.name());
    }

    private static ToldPerson person(Answer answer) {
        return new ToldPerson(Objects.requireNonNull(answer.personId()), Objects.requireNonNull(answer.personName()));
    }

    private static Before before(Terms terms) {
        return new Before(
                terms.title(),
                terms.startsAt(),
                terms.endsAt(),
                terms.timeZone(),
                terms.roomPlaces(),
                terms.audience());
    }

    /** A foundation that is no host any more, and its name. */
    record HostWithdrew(ToldWorkshop workshop, UUID foundationId, String name, ToldPerson by, String reason) {}

    /**
     * Asks for signatures.
     *
     * @param signers who may sign now for those that have not agreed
     */
    record SignOffRequested(
            ToldWorkshop workshop, ToldRevision revision, Collection<UUID> awaiting, Collection<UUID> signers) {}

    record WorkshopSignedOff(
            ToldWorkshop workshop, int revision, UUID foundationId, ToldPerson by, Collection<UUID> awaiting) {}

    /** Asks those again who have yet to answer. */
    record SignOffReminded(
            ToldWorkshop workshop, ToldRevision revision, Collection<UUID> awaiting, Collection<UUID> signers) {}

    /** Said nothing until their deadline, which agrees. */
    record SilenceAgreed(
            ToldWorkshop workshop, int revision, Collection<UUID> foundations, Collection<UUID> awaiting) {}

    record SignOffRefused(ToldWorkshop workshop, int revision, UUID foundationId, ToldPerson by, String reason) {}

    record WorkshopRevised(
            ToldWorkshop workshop, Before before, @Nullable Postponed postponed) {}

    /** Who moved it to a later start without waiting for the others, and why. */
    record Postponed(ToldPerson by, UUID foundationId, String reason) {}

    record WorkshopCancelled(
            ToldWorkshop workshop, @Nullable String reason) {}

    record ToldRevision(
            int number,
            Revision.Kind kind,
            ToldPerson submittedBy,
            UUID foundationId,
            List<ToldChange> changes,
            @Nullable String reason,
            String consent,
            Map<UUID, Instant> answerBy) {}

    record ToldChange(String field, String before, String after) {
        static ToldChange of(TermChange change) {
            return new ToldChange(change.term().wireName(), change.before(), change.after());
        }
    }

    record Before(String title, Instant startsAt, Instant endsAt, ZoneId timeZone, int roomPlaces, boolean audience) {}
}

package org.convene.event.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.event.agreement.Action.CallOff;
import org.convene.event.agreement.Action.ChangeDraft;
import org.convene.event.agreement.Action.Complete;
import org.convene.event.agreement.Action.Join;
import org.convene.event.agreement.Action.KeepDeadlines;
import org.convene.event.agreement.Action.Postpone;
import org.convene.event.agreement.Action.Publish;
import org.convene.event.agreement.Action.Refuse;
import org.convene.event.agreement.Action.SignOff;
import org.convene.event.agreement.Action.Submit;
import org.convene.event.agreement.Action.Withdraw;
import org.convene.event.agreement.Decision.Done;
import org.convene.event.agreement.Decision.Refused;
import org.convene.event.terms.Consent;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Revision.Kind;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a workshop: {@code DRAFT → AGREEING → PUBLISHED → COMPLETED}, and {@code CALLED_OFF} by all.
 *
 * <p>Every change of terms is a revision that its signers sign in their own name; submitting is signing for who may. How many
 * have to agree, and whether silence does, says the policy that they all have said yes to; who carries the workshop, and the policy
 * itself, takes everyone. A later revision supersedes an earlier one, and no signature carries over. What is in effect stays
 * so until the next is agreed; only in the last hours before the start a host may postpone alone.
 */
public final class Agreement {

    /** How long before its start a host alone may postpone a workshop. */
    public static final Duration LAST_HOURS = Duration.ofDays(2);

    private final Workshop workshop;
    private final Instant now;
    private final NextRevision next;

    private Agreement(Workshop workshop, NextRevision next) {
        this.workshop = workshop;
        this.now = next.now();
        this.next = next;
    }

    /**
     * Decides what comes of an action.
     *
     * @param signing whether who acts signs for her foundation
     */
    public static Decision decide(
            Workshop workshop,
            Action action,
            boolean signing,
            Instant now,
            Deadlines deadlines,
            AgreedBeforehand beforehand) {
        return new Agreement(workshop, new NextRevision(workshop, signing, now, deadlines, beforehand))
                .decide(action, signing);
    }

    private Decision decide(Action action, boolean signing) {
        if (isOver() && !(action instanceof Complete)) {
            return no(Refusal.OVER);
        }
        if (!(action instanceof Join || action.foundationId() == null)
                && !workshop.entitled().contains(action.foundationId())) {
            return no(Refusal.NOT_A_HOST);
        }
        if (action.binds() && !signing) {
            return no(Refusal.NOT_A_SIGNER);
        }
        return switch (action) {
            case ChangeDraft change -> changeDraft(change);
            case Join join -> join(join);
            case Submit submit -> submit(submit);
            case CallOff callOff -> callOff(callOff);
            case Postpone postpone -> postpone(postpone);
            case Withdraw withdraw -> withdraw(withdraw);
            case SignOff signOff -> signOff(signOff);
            case Refuse refuse -> refuse(refuse);
            case Publish publish -> publish();
            case KeepDeadlines keep -> keepDeadlines();
            case Complete complete -> complete();
        };
    }

    private Decision changeDraft(ChangeDraft change) {
        if (workshop.state() != WorkshopState.DRAFT) {
            return no(Refusal.NOT_A_DRAFT);
        }
        if (change.version() != null && change.version() != workshop.version()) {
            return no(Refusal.CHANGED_MEANWHILE);
        }
        if (change.terms().equals(workshop.terms())) {
            return new Done(workshop, List.of());
        }
        Workshop changed = workshop.with(change.terms());
        boolean alone = workshop.hosts().size() == 1;
        return new Done(alone ? changed.decidedBy(change.terms().policy()) : changed, List.of(new Fact.TermsChanged()));
    }

    private Decision join(Join join) {
        if (workshop.entitled().contains(join.foundationId())) {
            return no(Refusal.ALREADY_A_HOST);
        }
        Host newcomer = new Host(join.foundationId(), false);
        Fact joined = new Fact.HostJoined(join.foundationId());
        if (workshop.state() == WorkshopState.DRAFT) {
            // She says yes to the rules that the draft shows her; if others said yes to other rules, everyone decides.
            Policy shown = workshop.terms().policy();
            Policy settled = shown.equals(workshop.policy()) ? shown : Policy.USUAL;
            return new Done(
                    workshop.carriedBy(Hosts.with(workshop.hosts(), newcomer)).decidedBy(settled), List.of(joined));
        }
        if (isBeingCalledOff()) {
            return no(Refusal.BEING_CALLED_OFF);
        }
        // Who carries it is part of the terms: the others sign that she comes in, and her yes is her own signature.
        Revision revision = next.ofTerms(
                workshop.latestTerms(),
                Hosts.with(Hosts.proposed(workshop), newcomer),
                join.foundationId(),
                join.actor());
        return submitted(revision, joined);
    }

    private Decision submit(Submit submit) {
        if (isOutdated(submit.basedOn())) {
            return no(Refusal.CHANGED_MEANWHILE);
        }
        if (workshop.state() == WorkshopState.DRAFT && submit.openInvitations() > 0) {
            return no(Refusal.INVITATIONS_OPEN);
        }
        if (submit.hosts() != null
                && (submit.hosts().isEmpty() || !workshop.entitled().containsAll(submit.hosts()))) {
            return no(Refusal.UNKNOWN_HOSTS);
        }
        List<Host> hosts = submit.hosts() == null ? Hosts.proposed(workshop) : Hosts.chosen(workshop, submit.hosts());
        if (saysNothingNew(submit.terms(), hosts)) {
            return no(Refusal.NOTHING_CHANGED);
        }
        if (comesTooLate(submit.terms())) {
            return no(Refusal.IN_THE_PAST);
        }
        return submitted(next.ofTerms(submit.terms(), hosts, submit.foundationId(), submit.actor()), null);
    }

    private Decision callOff(CallOff callOff) {
        if (isBeingCalledOff()) {
            return no(Refusal.NOTHING_CHANGED);
        }
        return submitted(next.ofCallingOff(callOff.reason(), callOff.foundationId(), callOff.actor()), null);
    }

    // It takes the place of whatever lies before the hosts, which rested on a start that is no more.
    private Decision postpone(Postpone postpone) {
        if (isOutdated(postpone.basedOn())) {
            return no(Refusal.CHANGED_MEANWHILE);
        }
        if (!isAboutToStart(workshop, now)) {
            return no(Refusal.NOT_ABOUT_TO_START);
        }
        if (!postpone.terms().isPostponementOf(workshop.terms())) {
            return no(Refusal.NOT_LATER);
        }
        Revision effective = next.ofOne(
                        Kind.POSTPONEMENT,
                        postpone.terms(),
                        postpone.reason(),
                        workshop.hosts(),
                        postpone.foundationId(),
                        postpone.actor())
                .inEffectFrom(now);
        return new Done(
                workshop.with(effective).governedBy(effective),
                List.of(new Fact.Postponed(effective, workshop.terms())));
    }

    // Nobody carries a workshop against her will; the others are told, and sign anew what is not in effect yet.
    private Decision withdraw(Withdraw withdraw) {
        if (!workshop.isCarriedBy(withdraw.foundationId())) {
            return no(Refusal.NOT_A_HOST);
        }
        if (workshop.hosts().size() == 1) {
            return no(Refusal.LAST_HOST);
        }
        Fact withdrew = new Fact.HostWithdrew(withdraw.foundationId(), withdraw.reason());
        List<Host> remaining = Hosts.without(workshop.hosts(), withdraw.foundationId());
        return switch (workshop.state()) {
            case DRAFT -> new Done(workshop.carriedBy(remaining), List.of(withdrew));
            case AGREEING -> {
                List<Host> proposed = Hosts.without(Hosts.proposed(workshop), withdraw.foundationId());
                Revision revision = next.ofTerms(
                        workshop.latestTerms(),
                        proposed.isEmpty() ? remaining : proposed,
                        withdraw.foundationId(),
                        withdraw.actor());
                Done submitted = submitted(revision, withdrew);
                yield new Done(submitted.workshop().carriedBy(remaining), submitted.facts());
            }
            case PUBLISHED -> {
                Revision effective = next.ofOne(
                                Kind.WITHDRAWAL,
                                workshop.terms(),
                                withdraw.reason(),
                                remaining,
                                withdraw.foundationId(),
                                withdraw.actor())
                        .inEffectFrom(now);
                yield new Done(workshop.with(effective).governedBy(effective), List.of(withdrew));
            }
            case CALLED_OFF, COMPLETED -> no(Refusal.OVER);
        };
    }

    /** Whether one host alone may postpone it. */
    public static boolean isAboutToStart(Workshop workshop, Instant now) {
        Instant start = workshop.terms().startsAt();
        return workshop.state() == WorkshopState.PUBLISHED
                && now.isBefore(start)
                && !now.isBefore(start.minus(LAST_HOURS));
    }

    private Decision signOff(SignOff signOff) {
        Refusal refusal = refusalToAnswer(signOff.foundationId(), signOff.revision());
        if (refusal != null) {
            return no(refusal);
        }
        Revision revision = workshop.proposal().orElseThrow();
        if (revision.kind() == Kind.TERMS && comesTooLate(revision.terms())) {
            return no(Refusal.IN_THE_PAST);
        }
        Answer answer = Answer.signed(signOff.foundationId(), signOff.actor(), now);
        Revision signed = revision.answered(answer);
        List<Fact> facts = new ArrayList<>(List.of(new Fact.SignedOff(signed, answer)));
        return new Done(takenUp(workshop.with(signed), signed, facts), facts);
    }

    private Decision refuse(Refuse refuse) {
        Refusal refusal = refusalToAnswer(refuse.foundationId(), refuse.revision());
        if (refusal != null) {
            return no(refusal);
        }
        Answer answer = Answer.refused(refuse.foundationId(), refuse.actor(), refuse.reason(), now);
        Revision refused = workshop.proposal().orElseThrow().answered(answer);
        return new Done(workshop.with(refused), List.of(new Fact.SignOffRefused(refused, answer)));
    }

    private @Nullable Refusal refusalToAnswer(UUID foundation, int number) {
        Optional<Revision> revision = workshop.revision(number);
        if (revision.isEmpty()) {
            return Refusal.NO_SUCH_REVISION;
        }
        if (revision.get().effectiveAt() != null) {
            return Refusal.IN_EFFECT;
        }
        if (number != workshop.revisions().size()) {
            return Refusal.SUPERSEDED;
        }
        if (!revision.get().signers().contains(foundation)) {
            return Refusal.NOT_A_HOST;
        }
        return revision.get().isSignedBy(foundation) ? Refusal.SIGNED_ALREADY : null;
    }

    private Decision publish() {
        if (workshop.state() == WorkshopState.PUBLISHED) {
            return no(Refusal.ALREADY_PUBLISHED);
        }
        Optional<Revision> proposal = workshop.proposal().filter(it -> it.kind() == Kind.TERMS);
        if (proposal.isEmpty() || !proposal.get().isAgreed()) {
            return new Refused(
                    Refusal.NOT_AGREED, proposal.map(Revision::awaiting).orElseGet(workshop::entitled));
        }
        if (comesTooLate(proposal.get().terms())) {
            return no(Refusal.IN_THE_PAST);
        }
        Revision effective = proposal.get().inEffectFrom(now);
        Workshop published = workshop.with(effective).governedBy(effective).with(WorkshopState.PUBLISHED);
        return new Done(published, List.of(new Fact.Published(effective)));
    }

    /** Silence agrees, and who has yet to answer is reminded, each when its time has come. */
    private Decision keepDeadlines() {
        Revision revision = workshop.proposal().orElse(null);
        if (revision == null || isOver()) {
            return no(Refusal.NOTHING_CHANGED);
        }
        List<Fact> facts = new ArrayList<>();
        Set<UUID> silent = revision.silentAt(now);
        for (UUID foundation : silent) {
            revision = revision.answered(Answer.silent(foundation, now));
        }
        Set<UUID> reminded = revision.toRemindAt(now);
        revision = revision.afterReminding(reminded);
        if (!reminded.isEmpty()) {
            facts.add(new Fact.Reminded(revision, reminded));
        }
        if (silent.isEmpty()) {
            return new Done(workshop.with(revision), facts);
        }
        facts.add(new Fact.SilenceAgreed(revision, silent));
        return new Done(takenUp(workshop.with(revision), revision, facts), facts);
    }

    private Decision complete() {
        return workshop.state() == WorkshopState.PUBLISHED && hasEnded()
                ? new Done(workshop.with(WorkshopState.COMPLETED), List.of(new Fact.Completed()))
                : no(Refusal.NOT_ENDED);
    }

    private Done submitted(Revision revision, @Nullable Fact first) {
        List<Fact> facts = new ArrayList<>();
        if (first != null) {
            facts.add(first);
        }
        facts.add(new Fact.Submitted(revision));
        Workshop proposed = workshop.with(revision);
        if (workshop.state() == WorkshopState.DRAFT) {
            proposed = proposed.with(WorkshopState.AGREEING);
        }
        if (workshop.inEffect() == 0) {
            proposed = proposed.with(revision.terms());
        }
        return new Done(takenUp(proposed, revision, facts), facts);
    }

    /** What becomes of the workshop if that was the last signature. */
    private Workshop takenUp(Workshop signed, Revision revision, List<Fact> facts) {
        if (!revision.isAgreed() || (revision.kind() == Kind.TERMS && comesTooLate(revision.terms()))) {
            return signed;
        }
        // What is signed by all, newcomers included, binds all from now on.
        Workshop agreed = revision.consent().kind() == Consent.Kind.EVERYONE
                ? signed.decidedBy(revision.terms().policy())
                : signed;
        Revision effective = revision.inEffectFrom(now);
        if (revision.kind() == Kind.CALLING_OFF) {
            facts.add(new Fact.CalledOff(effective));
            return agreed.with(effective).governedBy(effective).with(WorkshopState.CALLED_OFF);
        }
        if (workshop.state() != WorkshopState.PUBLISHED) {
            return agreed;
        }
        facts.add(new Fact.Revised(effective, workshop.terms()));
        return agreed.with(effective).governedBy(effective);
    }

    private boolean isOutdated(@Nullable Integer basedOn) {
        return basedOn != null && basedOn != workshop.revisions().size();
    }

    private boolean isBeingCalledOff() {
        return workshop.proposal().filter(it -> it.kind() == Kind.CALLING_OFF).isPresent();
    }

    private boolean saysNothingNew(Terms terms, List<Host> hosts) {
        return workshop.latest()
                .filter(last -> last.kind() == Kind.TERMS || workshop.proposal().isEmpty())
                .map(last -> last.terms().equals(terms) && last.hosts().equals(hosts))
                .orElse(false);
    }

    /** Whether these terms would begin in the past; a published workshop that runs may still change in other ways. */
    private boolean comesTooLate(Terms terms) {
        boolean moved = workshop.state() != WorkshopState.PUBLISHED
                || !terms.startsAt().equals(workshop.terms().startsAt());
        return moved && !terms.startsAt().isAfter(now);
    }

    private boolean isOver() {
        return workshop.state().isOver() || (workshop.state() == WorkshopState.PUBLISHED && hasEnded());
    }

    private boolean hasEnded() {
        return !workshop.terms().endsAt().isAfter(now);
    }

    private static Refused no(Refusal why) {
        return Refused.because(why);
    }
}

package org.convene.event.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.event.agreement.Given.ANY;
import static org.convene.event.agreement.Given.HOST;
import static org.convene.event.agreement.Given.LEAD;
import static org.convene.event.agreement.Given.NOW;
import static org.convene.event.agreement.Given.TO_ANSWER;
import static org.convene.event.agreement.Given.UNTIL_REMINDED;
import static org.convene.event.agreement.Given.agree;
import static org.convene.event.agreement.Given.decide;
import static org.convene.event.agreement.Given.done;
import static org.convene.event.agreement.Given.terms;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.convene.event.terms.Consent;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.junit.jupiter.api.Test;

/** How many hosts it takes, until when, and whom a rule binds. */
class PolicyTests {

    private static final UUID THIRD = new UUID(6, 6);
    private static final Policy SILENT = new Policy(Consent.SILENCE, Consent.SILENCE, Consent.SILENCE, Consent.SILENCE);
    private static final Policy TWO =
            new Policy(Consent.atLeast(2), Consent.atLeast(2), Consent.EVERYONE, Consent.atLeast(2));
    private static final Instant REMINDED = NOW.plus(UNTIL_REMINDED);
    private static final Instant OVER = NOW.plus(TO_ANSWER);

    @Test
    void letsSilenceAgreeWhenItsTimeIsOver() {
        Workshop asked = submitted(SILENT);
        assertThat(proposal(asked).consent()).isEqualTo(Consent.SILENCE);
        assertThat(proposal(asked).dueAt()).contains(REMINDED);

        Workshop reminded = done(decide(asked, new Action.KeepDeadlines(), REMINDED));
        assertThat(facts(asked, REMINDED)).containsExactly(new Fact.Reminded(proposal(reminded), Set.of(HOST, THIRD)));
        assertThat(proposal(reminded).dueAt()).contains(OVER);
        assertThat(facts(reminded, OVER.minusSeconds(1))).isEmpty();

        Workshop agreed = done(decide(reminded, new Action.KeepDeadlines(), OVER));
        assertThat(facts(reminded, OVER))
                .containsExactly(new Fact.SilenceAgreed(proposal(agreed), Set.of(HOST, THIRD)));
        assertThat(agreed.stateOf(proposal(agreed))).isEqualTo(Revision.State.AGREED);
        assertThat(proposal(agreed).dueAt()).isEmpty();
        assertThat(done(decide(agreed, new Action.Publish(LEAD), OVER)).state()).isEqualTo(WorkshopState.PUBLISHED);
    }

    @Test
    void takesNoRefusalForSilence() {
        Workshop refused = done(agree(submitted(SILENT), new Action.Refuse(HOST, ANY, 1, "Not on a Friday")));
        Workshop later = done(decide(refused, new Action.KeepDeadlines(), OVER));
        assertThat(proposal(later).awaiting()).containsExactly(HOST);
        assertThat(proposal(later).answerOf(THIRD).map(Answer::kind)).contains(Answer.Kind.SILENT);
        assertThat(decide(later, new Action.Publish(LEAD), OVER))
                .isEqualTo(new Decision.Refused(Refusal.NOT_AGREED, Set.of(HOST)));
    }

    @Test
    void hearsWhoSpeaksAfterHisSilenceUntilItIsPublished() {
        Workshop agreed = done(decide(submitted(SILENT), new Action.KeepDeadlines(), OVER));
        Workshop refused = done(decide(agreed, new Action.Refuse(HOST, ANY, 1, "I was away"), OVER));
        assertThat(proposal(refused).isAgreed()).isFalse();
        Workshop signed = done(decide(agreed, new Action.SignOff(HOST, ANY, 1), OVER));
        assertThat(proposal(signed).answerOf(HOST).map(Answer::kind)).contains(Answer.Kind.SIGNED);
    }

    @Test
    void neverTakesSilenceForAYesToWhatHasBegun() {
        Workshop published = published(SILENT);
        Terms soon = terms("2027-03-03T10:00", 100, SILENT);
        Workshop asked = done(agree(published, new Action.Submit(LEAD, ANY, soon, null, 0, null)));
        assertThat(proposal(asked).consent()).isEqualTo(Consent.EVERYONE);
        assertThat(facts(asked, OVER)).noneMatch(Fact.SilenceAgreed.class::isInstance);
        assertThat(proposal(done(decide(asked, new Action.KeepDeadlines(), OVER)))
                        .dueAt())
                .isEmpty();
    }

    @Test
    void takesAsManyAsThePolicySays() {
        Workshop asked = submitted(TWO);
        assertThat(proposal(asked).missing()).isEqualTo(1);
        Workshop agreed = done(agree(asked, new Action.SignOff(HOST, ANY, 1)));
        assertThat(proposal(agreed).isAgreed()).isTrue();

        Workshop published = done(agree(agreed, new Action.Publish(HOST)));
        Workshop moved = done(agree(published, new Action.Submit(HOST, ANY, moved(TWO), null, 0, null)));
        Workshop revised = done(agree(moved, new Action.SignOff(THIRD, ANY, 2)));
        assertThat(revised.terms()).isEqualTo(moved(TWO));

        Workshop off = done(agree(published, new Action.CallOff(LEAD, ANY, "Outbreak")));
        assertThat(proposal(off).awaiting()).containsExactly(HOST, THIRD);
    }

    @Test
    void asksAllWhereFewerThanThatCarryIt() {
        Workshop two = done(agree(draft(policyOf(Consent.atLeast(3)), HOST), submit(policyOf(Consent.atLeast(3)))));
        assertThat(proposal(two).missing()).isEqualTo(1);
        assertThat(proposal(done(agree(two, new Action.SignOff(HOST, ANY, 1)))).isAgreed())
                .isTrue();
    }

    @Test
    void bindsNobodyWhoHasNotSaidYesToTheRule() {
        // Another rule than all have accepted, other hosts, or a rule changed in the draft behind somebody's back.
        Workshop published = published(SILENT);
        Workshop bent = done(agree(published, new Action.Submit(LEAD, ANY, moved(TWO), null, 0, null)));
        assertThat(proposal(bent).consent()).isEqualTo(Consent.EVERYONE);
        Workshop without =
                done(agree(published, new Action.Submit(LEAD, ANY, moved(SILENT), Set.of(LEAD, HOST), 0, null)));
        assertThat(proposal(without).consent()).isEqualTo(Consent.EVERYONE);
        assertThat(proposal(without).signers()).contains(THIRD);

        Workshop changed = done(agree(draft(Policy.USUAL, HOST), new Action.ChangeDraft(LEAD, moved(SILENT), null)));
        assertThat(proposal(done(agree(changed, submit(SILENT)))).consent()).isEqualTo(Consent.EVERYONE);
        Workshop joined = done(agree(changed, new Action.Join(THIRD, ANY)));
        assertThat(proposal(done(agree(joined, submit(SILENT)))).consent()).isEqualTo(Consent.EVERYONE);
    }

    @Test
    void holdsARuleOnceAllHaveSignedIt() {
        Workshop usual = published(Policy.USUAL);
        Workshop asked = done(agree(usual, new Action.Submit(LEAD, ANY, moved(TWO), null, 0, null)));
        Workshop one = done(agree(asked, new Action.SignOff(HOST, ANY, 2)));
        assertThat(one.policy()).isEqualTo(Policy.USUAL);
        Workshop all = done(agree(one, new Action.SignOff(THIRD, ANY, 2)));
        assertThat(all.policy()).isEqualTo(TWO);
        Workshop next =
                done(agree(all, new Action.Submit(HOST, ANY, terms("2027-05-15T10:00", 9, TWO), null, 0, null)));
        assertThat(proposal(next).consent()).isEqualTo(Consent.atLeast(2));
    }

    @Test
    void letsAHostGoAtOnce() {
        Workshop gone = done(agree(published(TWO), new Action.Withdraw(LEAD, ANY, "No staff")));
        assertThat(gone.hosts())
                .extracting(host -> host.foundationId() + " " + host.lead())
                .containsExactly(HOST + " true", THIRD + " false");
        assertThat(gone.terms()).isEqualTo(terms("2027-05-14T10:00", 100, TWO));
        assertThat(gone.latest().map(gone::stateOf)).contains(Revision.State.IN_EFFECT);
        assertThat(gone.wasPublished()).isTrue();

        Workshop agreeing = done(agree(submitted(TWO), new Action.Withdraw(HOST, ANY, "No staff")));
        assertThat(agreeing.entitled()).containsExactly(LEAD, THIRD);
        assertThat(proposal(agreeing).awaiting()).containsExactly(LEAD, THIRD);
        Workshop last =
                done(agree(done(agree(draft(TWO, HOST), new Action.Withdraw(HOST, ANY, "No staff"))), submit(TWO)));
        assertThat(agree(last, new Action.Withdraw(LEAD, ANY, "No staff")))
                .isEqualTo(Decision.Refused.because(Refusal.LAST_HOST));
    }

    private static List<Fact> facts(Workshop workshop, Instant at) {
        return ((Decision.Done) decide(workshop, new Action.KeepDeadlines(), at)).facts();
    }

    private static Workshop published(Policy policy) {
        Workshop asked = submitted(policy);
        Workshop host = done(agree(asked, new Action.SignOff(HOST, ANY, 1)));
        Workshop all = done(agree(host, new Action.SignOff(THIRD, ANY, 1)));
        return done(agree(all, new Action.Publish(LEAD)));
    }

    private static Workshop submitted(Policy policy) {
        return done(agree(draft(policy, HOST, THIRD), submit(policy)));
    }

    private static Action submit(Policy policy) {
        return new Action.Submit(LEAD, ANY, terms("2027-05-14T10:00", 100, policy), null, 0, null);
    }

    private static Workshop draft(Policy policy, UUID... others) {
        Workshop draft = Workshop.drafted(new UUID(5, 5), LEAD, terms("2027-05-14T10:00", 100, policy), Details.NONE);
        for (UUID other : others) {
            draft = done(agree(draft, new Action.Join(other, ANY)));
        }
        return draft;
    }

    private static Policy policyOf(Consent consent) {
        return new Policy(consent, consent, consent, consent);
    }

    private static Terms moved(Policy policy) {
        return terms("2027-05-14T11:30", 100, policy);
    }

    private static Revision proposal(Workshop workshop) {
        return workshop.proposal().orElseThrow();
    }
}

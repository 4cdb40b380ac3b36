package org.convene.event.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.event.message.GivenMessages.AUTHOR;
import static org.convene.event.message.GivenMessages.CLAIRE;
import static org.convene.event.message.GivenMessages.ENDS;
import static org.convene.event.message.GivenMessages.HOST;
import static org.convene.event.message.GivenMessages.MEMBER;
import static org.convene.event.message.GivenMessages.NOW;
import static org.convene.event.message.GivenMessages.SIGNER;
import static org.convene.event.message.GivenMessages.THIRD;
import static org.convene.event.message.GivenMessages.TO_ALL;
import static org.convene.event.message.GivenMessages.TO_ANSWER;
import static org.convene.event.message.GivenMessages.TO_OWN;
import static org.convene.event.message.GivenMessages.UNTIL_REMINDED;
import static org.convene.event.message.GivenMessages.propose;
import static org.convene.event.message.GivenMessages.proposed;
import static org.convene.event.message.GivenMessages.published;
import static org.convene.event.message.GivenMessages.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.event.message.Message.State;
import org.convene.event.message.MessageOutcome.Done;
import org.convene.event.message.MessageOutcome.Refused;
import org.convene.event.terms.Consent;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.junit.jupiter.api.Test;

/** When a message goes out, by whose leave. */
class MessageAgreementTests {

    private static final Instant OVER = NOW.plus(TO_ANSWER);
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    @Test
    void goesOutWhenEachHostHasAgreed() {
        Workshop three = published(Consent.EVERYONE);
        Message asked = proposed(three);
        assertThat(asked.consultation().awaiting()).containsExactly(HOST, THIRD);
        Done one = agree(three, asked, HOST);
        assertThat(one.message().state()).isEqualTo(State.PROPOSED);
        Done all = agree(three, one.message(), THIRD);
        assertThat(all.message().state()).isEqualTo(State.SENT);
        assertThat(all.facts()).hasSize(2).last().isInstanceOf(MessageFact.Sent.class);
    }

    @Test
    void goesOutToTheAuthorsOwnPeopleAtOnce() {
        Done own = (Done) propose(published(Consent.EVERYONE), TO_OWN, MEMBER, 0, NOW);
        assertThat(own.message().state()).isEqualTo(State.SENT);
        assertThat(own.facts()).containsExactly(new MessageFact.SentToOwn(CLAIRE));
        assertThat(own.message().consultation().signers()).containsExactly(AUTHOR);
    }

    @Test
    void goesOutAtOnceWhereNobodyElseIsAHost() {
        Done alone =
                (Done) propose(workshop(WorkshopState.PUBLISHED, Consent.EVERYONE, AUTHOR), TO_ALL, MEMBER, 0, NOW);
        assertThat(alone.message().state()).isEqualTo(State.SENT);
        assertThat(alone.facts()).containsExactly(new MessageFact.Proposed(CLAIRE), new MessageFact.Sent());
    }

    @Test
    void goesOutWhenAsManyHaveAgreedAsThePolicySays() {
        Workshop three = published(Consent.atLeast(2));
        Done sent = agree(three, proposed(three), THIRD);
        assertThat(sent.message().state()).isEqualTo(State.SENT);
        Workshop strict = published(Consent.atLeast(9));
        Message one = agree(strict, proposed(strict), THIRD).message();
        assertThat(one.state()).isEqualTo(State.PROPOSED);
        assertThat(agree(strict, one, HOST).message().state()).isEqualTo(State.SENT);
    }

    @Test
    void letsSilenceAgreeWhenItsTimeIsOver() {
        Workshop three = published(Consent.SILENCE);
        Message asked = proposed(three);
        Instant remind = NOW.plus(UNTIL_REMINDED);
        assertThat(asked.dueAt()).contains(remind);
        Done reminded = look(three, asked, remind);
        assertThat(reminded.facts()).containsExactly(new MessageFact.Reminded(Set.of(HOST, THIRD)));
        assertThat(reminded.message().dueAt()).contains(OVER);
        assertThat(look(three, reminded.message(), OVER.minusSeconds(1)).facts())
                .isEmpty();
        Done sent = look(three, reminded.message(), OVER);
        assertThat(sent.message().state()).isEqualTo(State.SENT);
        assertThat(sent.facts())
                .containsExactly(new MessageFact.SilenceAgreed(Set.of(HOST, THIRD)), new MessageFact.Sent());
        assertThat(look(three, sent.message(), OVER).facts()).isEmpty();
    }

    @Test
    void takesNoRefusalForSilence() {
        Workshop three = published(Consent.SILENCE);
        Message refused = refuse(three, proposed(three), HOST).message();
        assertThat(refused.isRefused()).isTrue();
        Message later = look(three, refused, OVER).message();
        assertThat(later.state()).isEqualTo(State.PROPOSED);
        assertThat(later.consultation().answerOf(THIRD).map(Answer::kind)).contains(Answer.Kind.SILENT);
        // Who has refused may think again.
        assertThat(agree(three, later, HOST).message().state()).isEqualTo(State.SENT);
    }

    @Test
    void isRefusedOnlyWhenTooFewAreLeftToAgree() {
        Workshop three = published(Consent.atLeast(2));
        Message one = refuse(three, proposed(three), HOST).message();
        assertThat(one.isRefused()).isFalse();
        assertThat(refuse(three, one, THIRD).message().isRefused()).isTrue();
    }

    @Test
    void letsSilenceAgreeToNothingThatComesTooLate() {
        Workshop three = published(Consent.SILENCE);
        Instant dayBefore = ENDS.minus(Duration.ofDays(1));
        Message late = ((Done) propose(three, TO_ALL, MEMBER, 0, dayBefore)).message();
        assertThat(late.consultation().consent()).isEqualTo(Consent.EVERYONE);
        Message after = ((Done) propose(three, TO_ALL, MEMBER, 0, ENDS)).message();
        assertThat(after.consultation().consent()).isEqualTo(Consent.SILENCE);
        Instant lastDay = ENDS.plus(AFTERWARDS).minus(Duration.ofDays(1));
        assertThat(((Done) propose(three, TO_ALL, MEMBER, 0, lastDay))
                        .message()
                        .consultation()
                        .consent())
                .isEqualTo(Consent.EVERYONE);
    }

    @Test
    void isWrittenFromThePublicationUntilThirtyDaysAfterTheEnd() {
        Workshop completed = workshop(WorkshopState.COMPLETED, Consent.EVERYONE, AUTHOR, HOST);
        Instant until = ENDS.plus(AFTERWARDS);
        assertThat(MessageAgreement.writableUntil(completed)).contains(until);
        assertThat(propose(completed, TO_ALL, MEMBER, 0, until.minusSeconds(1))).isInstanceOf(Done.class);
        assertThat(propose(completed, TO_ALL, MEMBER, 0, until)).isEqualTo(no(MessageRefusal.WRITING_ENDED));
        for (WorkshopState state : List.of(WorkshopState.DRAFT, WorkshopState.AGREEING)) {
            assertThat(propose(workshop(state, Consent.EVERYONE, AUTHOR), TO_OWN, SIGNER, 0, NOW))
                    .isEqualTo(no(MessageRefusal.NOBODY_TO_WRITE_TO));
        }
        assertThat(propose(workshop(WorkshopState.CALLED_OFF, Consent.EVERYONE, AUTHOR), TO_OWN, SIGNER, 0, NOW))
                .isEqualTo(no(MessageRefusal.WRITING_ENDED));
        assertThat(propose(completed, TO_OWN, MEMBER, 5, NOW)).isEqualTo(no(MessageRefusal.ENOUGH_MESSAGES));
        assertThat(propose(completed, TO_OWN, MEMBER, 4, NOW)).isInstanceOf(Done.class);
    }

    @Test
    void endsWithTheWorkshopAndWithItsAuthor() {
        Message asked = proposed(published(Consent.SILENCE));
        Workshop off = workshop(WorkshopState.CALLED_OFF, Consent.SILENCE, AUTHOR, HOST, THIRD);
        assertThat(look(off, asked, NOW).message().state()).isEqualTo(State.LAPSED);
        Workshop without = workshop(WorkshopState.PUBLISHED, Consent.SILENCE, HOST, THIRD);
        assertThat(look(without, asked, NOW).message().state()).isEqualTo(State.LAPSED);
        assertThat(look(published(Consent.EVERYONE), asked, ENDS.plus(AFTERWARDS))
                        .facts())
                .containsExactly(new MessageFact.Lapsed());
    }

    @Test
    void waitsForNoHostThatHasLeftAndAsksNoneThatComesIn() {
        Workshop three = published(Consent.EVERYONE);
        Message one = agree(three, proposed(three), HOST).message();
        Workshop two = workshop(WorkshopState.PUBLISHED, Consent.EVERYONE, AUTHOR, HOST);
        Done sent = look(two, one, NOW);
        assertThat(sent.message().state()).isEqualTo(State.SENT);
        assertThat(sent.facts()).containsExactly(new MessageFact.Sent());

        UUID newcomer = new UUID(8, 8);
        Workshop four = workshop(WorkshopState.PUBLISHED, Consent.EVERYONE, AUTHOR, HOST, THIRD, newcomer);
        assertThat(MessageAgreement.decide(
                        four, proposed(three), new MessageAction.Agree(newcomer, CLAIRE), SIGNER, NOW))
                .isEqualTo(no(MessageRefusal.NO_ANSWER_WANTED));
    }

    private static Done agree(Workshop workshop, Message message, UUID host) {
        return (Done) MessageAgreement.decide(workshop, message, new MessageAction.Agree(host, CLAIRE), SIGNER, NOW);
    }

    private static Done refuse(Workshop workshop, Message message, UUID host) {
        return (Done) MessageAgreement.decide(
                workshop, message, new MessageAction.Refuse(host, CLAIRE, "Not ours to say"), SIGNER, NOW);
    }

    private static Done look(Workshop workshop, Message message, Instant at) {
        return (Done) MessageAgreement.decide(workshop, message, new MessageAction.LookAgain(), Rights.NONE, at);
    }

    private static Refused no(MessageRefusal why) {
        return new Refused(why);
    }
}

package org.convene.event.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.event.message.GivenMessages.AUTHOR;
import static org.convene.event.message.GivenMessages.CLAIRE;
import static org.convene.event.message.GivenMessages.HOST;
import static org.convene.event.message.GivenMessages.MEMBER;
import static org.convene.event.message.GivenMessages.NOW;
import static org.convene.event.message.GivenMessages.SIGNER;
import static org.convene.event.message.GivenMessages.STRANGER;
import static org.convene.event.message.GivenMessages.THIRD;
import static org.convene.event.message.GivenMessages.TO_ALL;
import static org.convene.event.message.GivenMessages.TO_ANSWER;
import static org.convene.event.message.GivenMessages.TO_OWN;
import static org.convene.event.message.GivenMessages.UNTIL_REMINDED;
import static org.convene.event.message.GivenMessages.propose;
import static org.convene.event.message.GivenMessages.workshop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.message.Message.State;
import org.convene.event.message.MessageOutcome.Done;
import org.convene.event.message.MessageOutcome.Refused;
import org.convene.event.terms.Consent;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every state of a message that three hosts and the clock can bring about, and in each of them every action, by whoever may
 * write, answer or neither, under each policy, as the workshop goes on, loses a host or is called off. What must come of it is
 * written here anew, from the words that hosts read.
 */
class MessageExplorationTests {

    private static final List<Instant> TIMES =
            List.of(NOW, NOW.plus(UNTIL_REMINDED), NOW.plus(TO_ANSWER), GivenMessages.ENDS.plus(Message.AFTERWARDS));

    private static final List<Rights> ROLES = List.of(Rights.NONE, MEMBER, SIGNER);

    private record Step(Workshop workshop, Message before, MessageAction action, Rights rights, Instant at) {}

    @ParameterizedTest
    @ValueSource(strings = {"everyone", "silence", "at-least-2", "at-least-3"})
    void doesWhatTheHostsWereTold(String preset) {
        Consent consent = Consent.of(preset).orElseThrow();
        List<Workshop> workshops = List.of(
                workshop(WorkshopState.PUBLISHED, consent, AUTHOR, HOST, THIRD),
                workshop(WorkshopState.COMPLETED, consent, AUTHOR, HOST, THIRD),
                workshop(WorkshopState.PUBLISHED, consent, AUTHOR, HOST),
                workshop(WorkshopState.PUBLISHED, consent, HOST, THIRD),
                workshop(WorkshopState.CALLED_OFF, consent, AUTHOR, HOST, THIRD));
        Set<Message> seen = new HashSet<>();
        List<Message> edge = new ArrayList<>();
        for (Draft draft : List.of(TO_ALL, TO_OWN)) {
            edge.add(((Done) propose(workshops.getFirst(), draft, MEMBER, 0, NOW)).message());
        }
        int refused = 0;
        while (!edge.isEmpty()) {
            List<Message> next = new ArrayList<>();
            for (Step step : steps(edge, workshops)) {
                MessageOutcome outcome = MessageAgreement.decide(
                        step.workshop(), step.before(), step.action(), step.rights(), step.at());
                @Nullable MessageRefusal expected = refusal(step);
                switch (outcome) {
                    case Refused(var why, var _) -> {
                        assertThat(why).as("%s", step).isEqualTo(expected);
                        refused++;
                    }
                    case Done done -> {
                        assertThat(expected).as("%s", step).isNull();
                        check(step, done);
                        if (seen.add(done.message())) {
                            next.add(done.message());
                        }
                    }
                }
            }
            edge = next;
        }
        assertThat(seen).extracting(Message::state).contains(State.values());
        assertThat(seen).hasSizeGreaterThan(50);
        assertThat(refused).isPositive();
    }

    private static List<Step> steps(List<Message> messages, List<Workshop> workshops) {
        List<Step> steps = new ArrayList<>();
        for (Message message : messages) {
            for (Workshop workshop : workshops) {
                for (Instant at : TIMES) {
                    steps.add(new Step(workshop, message, new MessageAction.LookAgain(), Rights.NONE, at));
                    for (UUID who : List.of(AUTHOR, HOST, THIRD, STRANGER)) {
                        for (Rights rights : ROLES) {
                            steps.add(new Step(workshop, message, new MessageAction.Agree(who, CLAIRE), rights, at));
                            steps.add(new Step(
                                    workshop, message, new MessageAction.Refuse(who, CLAIRE, "No"), rights, at));
                            steps.add(new Step(workshop, message, new MessageAction.Withdraw(who, CLAIRE), rights, at));
                        }
                    }
                }
            }
        }
        return steps;
    }

    private static @Nullable MessageRefusal refusal(Step step) {
        Message message = step.before();
        return switch (step.action()) {
            case MessageAction.LookAgain _ -> null;
            case MessageAction.Withdraw withdraw -> {
                if (!step.rights().writes()) {
                    yield MessageRefusal.NOT_A_HOST;
                }
                if (!withdraw.foundationId().equals(AUTHOR)) {
                    yield MessageRefusal.NOT_THE_AUTHOR;
                }
                yield message.state() == State.PROPOSED ? null : MessageRefusal.NO_ANSWER_WANTED;
            }
            case MessageAction.Answering answering -> {
                if (!step.rights().answers()) {
                    yield step.rights().writes() ? MessageRefusal.NOT_A_SIGNER : MessageRefusal.NOT_A_HOST;
                }
                UUID who = answering.foundationId();
                boolean agreed = said(message, who).contains(Answer.Kind.SIGNED);
                boolean asked = message.consultation().signers().contains(who);
                if (message.state() != State.PROPOSED || agreed || !asked) {
                    yield MessageRefusal.NO_ANSWER_WANTED;
                }
                yield isOver(step) ? MessageRefusal.WRITING_ENDED : null;
            }
        };
    }

    private static void check(Step step, Done done) {
        Message after = done.message();
        assertThat(after.settledAt() == null).as("%s", step).isEqualTo(after.state() == State.PROPOSED);
        assertThat(after.draft()).as("%s", step).isEqualTo(step.before().draft());
        if (step.before().state() != State.PROPOSED) {
            assertThat(after).as("final: %s", step).isEqualTo(step.before());
            assertThat(done.facts()).as("%s", step).isEmpty();
            return;
        }
        long sent =
                done.facts().stream().filter(MessageFact.Sent.class::isInstance).count();
        assertThat(sent).as("%s", step).isEqualTo(after.state() == State.SENT ? 1 : 0);
        switch (after.state()) {
            case SENT -> assertThat(isConsentedTo(after)).as("%s", step).isTrue();
            case PROPOSED -> assertThat(isConsentedTo(after)).as("%s", step).isFalse();
            case WITHDRAWN -> assertThat(step.action()).isInstanceOf(MessageAction.Withdraw.class);
            case LAPSED ->
                assertThat(isOver(step) || !hosts(step.workshop()).contains(AUTHOR))
                        .as("%s", step)
                        .isTrue();
        }
    }

    private static boolean isConsentedTo(Message message) {
        Set<UUID> asked = message.consultation().signers();
        long yes = asked.stream()
                .filter(each -> said(message, each).stream()
                        .anyMatch(kind -> kind == Answer.Kind.SIGNED
                                || (kind == Answer.Kind.SILENT
                                        && message.consultation().consent().kind() == Consent.Kind.SILENCE)))
                .count();
        Consent consent = message.consultation().consent();
        return switch (consent.kind()) {
            case EVERYONE, SILENCE -> yes == asked.size();
            case AT_LEAST -> yes >= Math.min(consent.hosts(), asked.size());
            case BEFOREHAND -> false;
        };
    }

    private static Set<Answer.Kind> said(Message message, UUID who) {
        return message.consultation().answers().stream()
                .filter(answer -> answer.foundationId().equals(who))
                .map(Answer::kind)
                .collect(Collectors.toSet());
    }

    private static boolean isOver(Step step) {
        boolean calledOff = step.workshop().state() == WorkshopState.CALLED_OFF;
        return calledOff || !step.at().isBefore(GivenMessages.ENDS.plus(Message.AFTERWARDS));
    }

    private static Set<UUID> hosts(Workshop workshop) {
        return workshop.hosts().stream().map(Host::foundationId).collect(Collectors.toSet());
    }
}

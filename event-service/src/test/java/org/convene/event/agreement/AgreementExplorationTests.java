package org.convene.event.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.event.agreement.Given.ANY;
import static org.convene.event.agreement.Given.HOST;
import static org.convene.event.agreement.Given.LEAD;
import static org.convene.event.agreement.Given.NOW;
import static org.convene.event.agreement.Given.STRANGER;
import static org.convene.event.agreement.Given.TO_ANSWER;
import static org.convene.event.agreement.Given.decide;
import static org.convene.event.agreement.Given.done;
import static org.convene.event.agreement.Given.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.event.agenda.Details;
import org.convene.event.terms.Consent;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that three hosts, a stranger and the clock can do in a few steps, under each policy: whatever they do, in
 * whichever order, the promises below hold.
 */
class AgreementExplorationTests {

    private static final UUID THIRD = new UUID(6, 6);
    private static final List<UUID> HOSTS = List.of(LEAD, HOST, THIRD);
    private static final int STEPS = 4;

    private record Step(Workshop before, Action action, Workshop after) {}

    @ParameterizedTest
    @ValueSource(strings = {"everyone", "silence", "at-least-2"})
    void keepsItsPromisesWhateverHappens(String preset) {
        Consent consent = Consent.of(preset).orElseThrow();
        Policy policy = new Policy(consent, consent, consent, consent);
        Set<Workshop> seen = new HashSet<>(List.of(draft(policy), agreeing(policy), published(policy)));
        List<Workshop> edge = new ArrayList<>(seen);
        int refused = 0;
        for (int depth = 0; depth < STEPS; depth++) {
            List<Workshop> next = new ArrayList<>();
            for (Workshop workshop : edge) {
                for (Action action : actions(workshop, policy)) {
                    Instant at = action instanceof Action.KeepDeadlines ? NOW.plus(TO_ANSWER) : NOW;
                    if (decide(workshop, action, at) instanceof Decision.Done(Workshop after, List<Fact> facts)) {
                        check(new Step(workshop, action, after), facts);
                        if (seen.add(after)) {
                            next.add(after);
                        }
                    } else {
                        refused++;
                    }
                    if (Given.unsigned(workshop, action, at) instanceof Decision.Done(Workshop after, List<Fact> facts)
                            && action.foundationId() != null) {
                        checkUnsigned(new Step(workshop, action, after), facts);
                        if (seen.add(after)) {
                            next.add(after);
                        }
                    }
                }
            }
            edge = next;
        }
        assertThat(seen).hasSizeGreaterThan(1_000);
        assertThat(refused).isPositive();
    }

    private static List<Action> actions(Workshop workshop, Policy policy) {
        int last = Math.max(1, workshop.revisions().size());
        List<Action> actions = new ArrayList<>(List.of(
                new Action.KeepDeadlines(),
                new Action.Join(THIRD, ANY),
                new Action.Publish(HOST),
                new Action.SignOff(STRANGER, ANY, last),
                new Action.Submit(STRANGER, ANY, moved(policy), null, 0, null),
                new Action.Withdraw(STRANGER, ANY, "Why not"),
                new Action.Submit(LEAD, ANY, moved(policy), null, 0, null),
                new Action.Submit(HOST, ANY, moved(Policy.USUAL), null, 0, null),
                new Action.Submit(LEAD, ANY, moved(policy), Set.of(LEAD, HOST), 0, null),
                new Action.CallOff(HOST, ANY, "Outbreak")));
        for (UUID host : HOSTS) {
            actions.add(new Action.SignOff(host, ANY, last));
            actions.add(new Action.Refuse(host, ANY, last, "No"));
            actions.add(new Action.Withdraw(host, ANY, "No staff"));
        }
        return actions;
    }

    private static void check(Step step, List<Fact> facts) {
        Workshop after = step.after();
        assertThat(step.action().foundationId()).as("%s", step).isNotEqualTo(STRANGER);
        assertThat(after.hosts().stream().filter(Host::lead)).as("%s", step).hasSize(1);
        assertThat(after.revisions())
                .as("numbered without gap")
                .allSatisfy(revision ->
                        assertThat(after.revisions().indexOf(revision)).isEqualTo(revision.number() - 1));
        after.revision(after.inEffect())
                .ifPresent(effective -> assertThat(after.terms()).as("%s", step).isEqualTo(effective.terms()));
        if (after.inEffect() != step.before().inEffect()) {
            Revision effective = after.revision(after.inEffect()).orElseThrow();
            assertThat(isConsentedTo(effective)).as("%s", step).isTrue();
            assertThat(isWithin(step.before(), effective)).as("%s", step).isTrue();
        } else if (!after.hosts().equals(step.before().hosts())) {
            assertThat(facts)
                    .as("%s", step)
                    .anyMatch(fact -> fact instanceof Fact.HostJoined || fact instanceof Fact.HostWithdrew);
        }
        if (after.inEffect() > 0 && after.inEffect() == step.before().inEffect()) {
            assertThat(after.terms()).as("%s", step).isEqualTo(step.before().terms());
        }
    }

    /** Who acts for a host without signing for it lays something before the hosts at most. */
    private static void checkUnsigned(Step step, List<Fact> facts) {
        check(step, facts);
        assertThat(step.action().binds()).as("%s", step).isFalse();
        assertThat(step.after().inEffect())
                .as("%s", step)
                .isEqualTo(step.before().inEffect());
        assertThat(step.after().hosts()).as("%s", step).isEqualTo(step.before().hosts());
        assertThat(step.after().latest().map(Revision::answers).orElseThrow())
                .as("%s", step)
                .isEmpty();
    }

    /** Written anew from the words that hosts read, not from the code. */
    private static boolean isConsentedTo(Revision revision) {
        List<Answer> said = revision.signers().stream()
                .flatMap(signer -> revision.answerOf(signer).stream())
                .toList();
        long signed =
                said.stream().filter(each -> each.kind() == Answer.Kind.SIGNED).count();
        int all = revision.signers().size();
        return switch (revision.consent().kind()) {
            case EVERYONE -> signed == all;
            case SILENCE -> said.size() == all && said.stream().allMatch(each -> isYes(each, revision));
            case AT_LEAST -> signed >= Math.min(2, all);
            case BEFOREHAND -> false;
        };
    }

    private static boolean isYes(Answer answer, Revision revision) {
        return switch (answer.kind()) {
            case SIGNED -> true;
            case SILENT -> !answer.at().isBefore(revision.submittedAt().plus(TO_ANSWER));
            case REFUSED -> false;
        };
    }

    /** Who carries it and how they decide is never changed by fewer than all, but for a host that goes. */
    private static boolean isWithin(Workshop before, Revision effective) {
        boolean sameHosts = ids(before.hosts()).equals(ids(effective.hosts()));
        boolean samePolicy = before.policy().equals(effective.terms().policy());
        return switch (effective.kind()) {
            case WITHDRAWAL ->
                ids(before.hosts()).containsAll(ids(effective.hosts()))
                        && effective.hosts().size() == before.hosts().size() - 1;
            case CALLING_OFF, POSTPONEMENT -> sameHosts;
            case TERMS -> (sameHosts && samePolicy) || effective.consent().equals(Consent.EVERYONE);
        };
    }

    private static Set<UUID> ids(List<Host> hosts) {
        return new HashSet<>(hosts.stream().map(Host::foundationId).toList());
    }

    private static Workshop draft(Policy policy) {
        Workshop draft = Workshop.drafted(new UUID(5, 5), LEAD, terms("2027-05-14T10:00", 100, policy), Details.NONE);
        return Stream.of(HOST, THIRD)
                .reduce(
                        draft,
                        (joined, each) -> done(decide(joined, new Action.Join(each, ANY), NOW)),
                        (one, _) -> one);
    }

    private static Workshop agreeing(Policy policy) {
        Workshop draft = draft(policy);
        return done(decide(draft, new Action.Submit(LEAD, ANY, draft.terms(), null, 0, null), NOW));
    }

    private static Workshop published(Policy policy) {
        Workshop host = done(decide(agreeing(policy), new Action.SignOff(HOST, ANY, 1), NOW));
        Workshop all = done(decide(host, new Action.SignOff(THIRD, ANY, 1), NOW));
        return done(decide(all, new Action.Publish(LEAD), NOW));
    }

    private static Terms moved(Policy policy) {
        return terms("2027-05-14T11:30", 100, policy);
    }
}

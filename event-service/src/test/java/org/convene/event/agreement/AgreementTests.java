package org.convene.event.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.event.agreement.Given.ANY;
import static org.convene.event.agreement.Given.HOST;
import static org.convene.event.agreement.Given.LEAD;
import static org.convene.event.agreement.Given.MOVED;
import static org.convene.event.agreement.Given.NOW;
import static org.convene.event.agreement.Given.STRANGER;
import static org.convene.event.agreement.Given.TERMS;
import static org.convene.event.agreement.Given.agree;
import static org.convene.event.agreement.Given.done;
import static org.convene.event.agreement.Given.terms;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.convene.event.agreement.Decision.Done;
import org.convene.event.agreement.Decision.Refused;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTests {

    private static final Instant AFTER = Instant.parse("2027-06-01T09:00:00Z");
    private static final Instant SHORTLY_BEFORE = Instant.parse("2027-05-14T07:00:00Z");

    /** Every action in every state, by a host and by a stranger; "done" or why not. */
    @ParameterizedTest
    @CsvSource({
        "draft,     change,   done,              not-a-host",
        "draft,     join,     already-a-host,    done",
        "draft,     submit,   done,              not-a-host",
        "draft,     same,     done,              not-a-host",
        "draft,     call-off, done,              not-a-host",
        "draft,     sign,     no-such-revision,  not-a-host",
        "draft,     refuse,   no-such-revision,  not-a-host",
        "draft,     publish,  not-agreed,        not-a-host",
        "draft,     withdraw, done,              not-a-host",
        "draft,     postpone, not-about-to-start, not-a-host",
        "agreeing,  change,   not-a-draft,       not-a-host",
        "agreeing,  join,     already-a-host,    done",
        "agreeing,  submit,   done,              not-a-host",
        "agreeing,  same,     nothing-changed,   not-a-host",
        "agreeing,  call-off, done,              not-a-host",
        "agreeing,  sign,     done,              not-a-host",
        "agreeing,  refuse,   done,              not-a-host",
        "agreeing,  publish,  not-agreed,        not-a-host",
        "agreeing,  withdraw, done,              not-a-host",
        "agreeing,  postpone, not-about-to-start, not-a-host",
        "agreed,    change,   not-a-draft,       not-a-host",
        "agreed,    submit,   done,              not-a-host",
        "agreed,    sign,     signed-already,    not-a-host",
        "agreed,    refuse,   signed-already,    not-a-host",
        "agreed,    withdraw, done,              not-a-host",
        "agreed,    publish,  done,              not-a-host",
        "published, change,   not-a-draft,       not-a-host",
        "published, join,     already-a-host,    done",
        "published, submit,   done,              not-a-host",
        "published, same,     nothing-changed,   not-a-host",
        "published, call-off, done,              not-a-host",
        "published, sign,     in-effect,         not-a-host",
        "published, refuse,   in-effect,         not-a-host",
        "published, publish,  already-published, not-a-host",
        "published, withdraw, done,              not-a-host",
        "published, postpone, not-about-to-start, not-a-host",
        "about,     change,   not-a-draft,       not-a-host",
        "about,     submit,   done,              not-a-host",
        "about,     postpone, done,              not-a-host",
        "about,     call-off, done,              not-a-host",
        "leaving,   join,     already-a-host,    being-called-off",
        "leaving,   call-off, nothing-changed,   not-a-host",
        "leaving,   withdraw, done,              not-a-host",
        "leaving,   submit,   done,              not-a-host",
        "off,       change,   over,              over",
        "off,       join,     over,              over",
        "off,       submit,   over,              over",
        "off,       call-off, over,              over",
        "off,       sign,     over,              over",
        "off,       refuse,   over,              over",
        "off,       withdraw, over,              over",
        "off,       publish,  over,              over",
        "off,       postpone, over,              over",
        "completed, postpone, over,              over",
        "completed, submit,   over,              over",
        "completed, join,     over,              over"
    })
    void decides(String state, String action, String forHost, String forStranger) {
        Instant at = state.equals("about") ? SHORTLY_BEFORE : NOW;
        assertThat(outcome(workshop(state), action, HOST, at)).isEqualTo(forHost);
        assertThat(outcome(workshop(state), action, STRANGER, at)).isEqualTo(forStranger);
    }

    @Test
    void carriesNoSignatureOverToTheNextRevision() {
        Workshop second = done(agree(workshop("agreed"), new Action.Submit(HOST, ANY, MOVED, null, 0, null)));
        assertThat(second.proposal().map(Revision::awaiting)).contains(Set.of(LEAD));
        assertThat(outcome(second, "publish", HOST, NOW)).isEqualTo("not-agreed");
        assertThat(agree(second, new Action.SignOff(LEAD, ANY, 1))).isEqualTo(Refused.because(Refusal.SUPERSEDED));
    }

    @Test
    void keepsWhatIsInEffectUntilTheLastSignature() {
        Workshop proposed = done(agree(workshop("published"), new Action.Submit(LEAD, ANY, MOVED, null, 0, null)));
        assertThat(proposed.terms()).isEqualTo(TERMS);
        Workshop revised = done(agree(proposed, new Action.SignOff(HOST, ANY, 2)));
        assertThat(revised.terms()).isEqualTo(MOVED);
        assertThat(revised.inEffect()).isEqualTo(2);
        assertThat(revised.stateOf(revised.revisions().getFirst())).isEqualTo(Revision.State.REPLACED);
    }

    @Test
    void drawsNobodyInAndDropsNobodyWithoutEverySignature() {
        Workshop joining = done(agree(workshop("published"), new Action.Join(STRANGER, ANY)));
        assertThat(joining.hosts()).hasSize(2);
        assertThat(joining.proposal().map(Revision::awaiting)).contains(Set.of(LEAD, HOST));

        Workshop leaving =
                done(agree(workshop("published"), new Action.Submit(LEAD, ANY, TERMS, Set.of(LEAD), 0, null)));
        assertThat(leaving.proposal().map(Revision::awaiting)).contains(Set.of(HOST));
        assertThat(agree(workshop("published"), new Action.Submit(LEAD, ANY, TERMS, Set.of(STRANGER), 0, null)))
                .isEqualTo(Refused.because(Refusal.UNKNOWN_HOSTS));
    }

    @Test
    void letsOneHostPostponeAloneInTheLastHours() {
        Workshop published = workshop("published");
        Instant start = TERMS.startsAt();
        Action later = new Action.Postpone(HOST, ANY, MOVED, "Outbreak", 1);

        assertThat(Given.decide(
                        published, later, start.minus(Agreement.LAST_HOURS).minusSeconds(1)))
                .isEqualTo(Refused.because(Refusal.NOT_ABOUT_TO_START));
        assertThat(Given.decide(published, later, start)).isEqualTo(Refused.because(Refusal.NOT_ABOUT_TO_START));
        Workshop postponed = done(Given.decide(published, later, start.minus(Agreement.LAST_HOURS)));

        assertThat(postponed.terms()).isEqualTo(MOVED);
        assertThat(postponed.hosts()).isEqualTo(published.hosts());
        assertThat(postponed.inEffect()).isEqualTo(2);
        assertThat(postponed.latest().map(Revision::signers)).contains(Set.of(HOST));
    }

    @Test
    void postponesToALaterStartAndChangesNothingElse() {
        Workshop published = workshop("published");
        for (Terms terms : List.of(TERMS, terms("2027-05-14T09:30"), terms("2027-05-14T11:30", 5, Policy.USUAL))) {
            assertThat(Given.decide(published, new Action.Postpone(HOST, ANY, terms, "Outbreak", null), SHORTLY_BEFORE))
                    .isEqualTo(Refused.because(Refusal.NOT_LATER));
        }
        assertThat(Given.decide(published, new Action.Postpone(HOST, ANY, MOVED, "Outbreak", 0), SHORTLY_BEFORE))
                .isEqualTo(Refused.because(Refusal.CHANGED_MEANWHILE));
    }

    @Test
    void dropsWhatLiesBeforeTheHostsWhenOnePostpones() {
        Workshop leaving = workshop("leaving");
        Workshop postponed =
                done(Given.decide(leaving, new Action.Postpone(HOST, ANY, MOVED, "Outbreak", null), SHORTLY_BEFORE));

        assertThat(postponed.proposal()).isEmpty();
        assertThat(postponed.stateOf(postponed.revisions().get(1))).isEqualTo(Revision.State.SUPERSEDED);
        assertThat(agree(postponed, new Action.SignOff(HOST, ANY, 2))).isEqualTo(Refused.because(Refusal.SUPERSEDED));
    }

    @Test
    void bindsNobodyByWhoDoesNotSignForHer() {
        for (Action binding : List.of(
                new Action.SignOff(HOST, ANY, 1),
                new Action.Refuse(HOST, ANY, 1, "No"),
                new Action.Withdraw(HOST, ANY, "No staff"),
                new Action.Join(STRANGER, ANY))) {
            assertThat(Given.unsigned(workshop("agreeing"), binding, NOW))
                    .isEqualTo(Refused.because(Refusal.NOT_A_SIGNER));
        }
        assertThat(Given.unsigned(workshop("agreed"), new Action.Publish(HOST), NOW))
                .isEqualTo(Refused.because(Refusal.NOT_A_SIGNER));
        assertThat(Given.unsigned(
                        workshop("published"), new Action.Postpone(HOST, ANY, MOVED, "Outbreak", null), SHORTLY_BEFORE))
                .isEqualTo(Refused.because(Refusal.NOT_A_SIGNER));
        // What concerns nobody of hers is refused as before.
        assertThat(Given.unsigned(workshop("agreeing"), new Action.SignOff(STRANGER, ANY, 1), NOW))
                .isEqualTo(Refused.because(Refusal.NOT_A_HOST));
        assertThat(Given.unsigned(workshop("off"), new Action.SignOff(HOST, ANY, 2), NOW))
                .isEqualTo(Refused.because(Refusal.OVER));
    }

    @Test
    void asksHerFoundationTooWhereWhoSubmitsDoesNotSign() {
        Workshop proposed =
                done(Given.unsigned(workshop("published"), new Action.Submit(HOST, ANY, MOVED, null, 0, null), NOW));
        assertThat(proposed.latest().map(Revision::awaiting)).contains(Set.of(LEAD, HOST));
        assertThat(proposed.latest().orElseThrow().deadlines()).containsOnlyKeys(LEAD, HOST);

        Workshop off = done(Given.unsigned(workshop("published"), new Action.CallOff(HOST, ANY, "Outbreak"), NOW));
        Workshop half = done(agree(off, new Action.SignOff(LEAD, ANY, 2)));
        assertThat(half.state()).isEqualTo(WorkshopState.PUBLISHED);
        assertThat(done(agree(half, new Action.SignOff(HOST, ANY, 2))).state()).isEqualTo(WorkshopState.CALLED_OFF);
    }

    /** A single host's organizer changes nothing alone. */
    @Test
    void takesNoEffectByWhoDoesNotSignForTheOnlyHost() {
        Workshop alone = Workshop.drafted(new UUID(6, 6), LEAD, TERMS, Details.NONE);
        Workshop submitted = done(Given.unsigned(alone, new Action.Submit(LEAD, ANY, TERMS, null, 0, null), NOW));
        assertThat(submitted.latest().map(Revision::awaiting)).contains(Set.of(LEAD));
        Workshop published =
                done(agree(done(agree(submitted, new Action.SignOff(LEAD, ANY, 1))), new Action.Publish(LEAD)));
        Workshop moved = done(Given.unsigned(published, new Action.Submit(LEAD, ANY, MOVED, null, 0, null), NOW));
        assertThat(moved.terms()).isEqualTo(TERMS);
        assertThat(done(agree(moved, new Action.SignOff(LEAD, ANY, 2))).terms()).isEqualTo(MOVED);
    }

    @Test
    void waitsForThoseWhoWereAsked() {
        assertThat(agree(workshop("draft"), new Action.Submit(LEAD, ANY, TERMS, null, 1, null)))
                .isEqualTo(Refused.because(Refusal.INVITATIONS_OPEN));
    }

    @Test
    void neverStartsInThePast() {
        assertThat(agree(workshop("draft"), new Action.Submit(LEAD, ANY, terms("2027-02-01T10:00"), null, 0, null)))
                .isEqualTo(Refused.because(Refusal.IN_THE_PAST));
        assertThat(Given.decide(workshop("agreeing"), new Action.SignOff(HOST, ANY, 1), AFTER))
                .isEqualTo(Refused.because(Refusal.IN_THE_PAST));
        assertThat(Given.decide(workshop("agreed"), new Action.Publish(HOST), AFTER))
                .isEqualTo(Refused.because(Refusal.IN_THE_PAST));
    }

    @Test
    void completesOnlyWhatWasPublishedAndHasEnded() {
        assertThat(agree(workshop("published"), new Action.Complete())).isInstanceOf(Refused.class);
        assertThat(Given.decide(workshop("agreed"), new Action.Complete(), AFTER))
                .isInstanceOf(Refused.class);
        assertThat(Given.decide(workshop("off"), new Action.Complete(), AFTER)).isInstanceOf(Refused.class);
        assertThat(Given.decide(workshop("published"), new Action.Submit(LEAD, ANY, MOVED, null, 0, null), AFTER))
                .isEqualTo(Refused.because(Refusal.OVER));
        assertThat(Given.decide(workshop("published"), new Action.Complete(), AFTER))
                .isInstanceOf(Done.class);
    }

    private static String outcome(Workshop workshop, String action, UUID by, Instant at) {
        int last = Math.max(1, workshop.revisions().size());
        Action taken = switch (action) {
            case "change" -> new Action.ChangeDraft(by, MOVED, null);
            case "join" -> new Action.Join(by, ANY);
            case "submit" -> new Action.Submit(by, ANY, MOVED, null, 0, null);
            case "same" -> new Action.Submit(by, ANY, TERMS, null, 0, null);
            case "call-off" -> new Action.CallOff(by, ANY, "Outbreak");
            case "postpone" -> new Action.Postpone(by, ANY, MOVED, "Outbreak", null);
            case "withdraw" -> new Action.Withdraw(by, ANY, "No staff");
            case "sign" -> new Action.SignOff(by, ANY, last);
            case "refuse" -> new Action.Refuse(by, ANY, last, "No");
            case "publish" -> new Action.Publish(by);
            default -> throw new IllegalArgumentException("action: " + action);
        };
        return Given.decide(workshop, taken, at) instanceof Refused refused
                ? refused.why().wireName()
                : "done";
    }

    private static Workshop workshop(String state) {
        Workshop draft =
                done(agree(Workshop.drafted(new UUID(5, 5), LEAD, TERMS, Details.NONE), new Action.Join(HOST, ANY)));
        return switch (state) {
            case "draft" -> draft;
            case "agreeing" -> done(agree(draft, new Action.Submit(LEAD, ANY, TERMS, null, 0, null)));
            case "agreed" -> done(agree(workshop("agreeing"), new Action.SignOff(HOST, ANY, 1)));
            case "published", "about" -> done(agree(workshop("agreed"), new Action.Publish(LEAD)));
            case "leaving" -> done(agree(workshop("published"), new Action.CallOff(LEAD, ANY, "Outbreak")));
            case "off" -> done(agree(workshop("leaving"), new Action.SignOff(HOST, ANY, 2)));
            case "completed" -> done(Given.decide(workshop("published"), new Action.Complete(), AFTER));
            default -> throw new IllegalArgumentException("state: " + state);
        };
    }
}

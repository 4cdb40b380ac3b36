package org.convene.event.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.event.agreement.Refusal;
import org.convene.event.foundation.Actor;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Host;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A frame binds those who have signed it, all of them, and nobody for longer than she wants. */
class FrameAgreementTests {

    private static final Instant NOW = Instant.parse("2027-01-02T10:00:00Z");
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final UUID STRANGER = new UUID(1, 9);
    private static final List<Host> TWO = List.of(new Host(A, true), new Host(B, false));
    private static final List<Host> THREE = List.of(new Host(A, true), new Host(B, false), new Host(C, false));
    private static final FrameTerms WEDNESDAYS = frame(LocalDate.of(2027, 1, 13), false);
    private static final FrameTerms THURSDAYS = frame(LocalDate.of(2027, 1, 14), true);

    @Test
    void bindsNobodyWhoHasNotSigned() {
        Set<Frame> seen = new HashSet<>();
        List<Frame> reached = new ArrayList<>(List.of(Frame.none(new UUID(0, 1))));
        for (int steps = 0; steps < 5; steps++) {
            List<Frame> next = new ArrayList<>();
            for (Frame frame : reached) {
                for (FrameAction action : actions(frame)) {
                    FrameOutcome outcome = FrameAgreement.decide(frame, action, true, NOW);
                    if (outcome instanceof FrameOutcome.Done done) {
                        check(frame, action, done);
                        if (seen.add(done.frame())) {
                            next.add(done.frame());
                        }
                    }
                }
            }
            reached = next;
        }
        assertThat(seen).hasSizeGreaterThan(2_000).anyMatch(it -> it.inEffect().isPresent());
    }

    private static void check(Frame before, FrameAction action, FrameOutcome.Done done) {
        Frame after = done.frame();
        assertThat(action.foundationId()).as("who acts").isNotEqualTo(STRANGER);
        after.inEffect().ifPresent(binding -> {
            assertThat(binding.awaiting()).as("signatures that are missing").isEmpty();
            binding.hosts()
                    .forEach(host ->
                            assertThat(binding.isSignedBy(host.foundationId())).isTrue());
        });
        boolean changed = !after.inEffect().equals(before.inEffect());
        assertThat(changed)
                .as("what binds after %s", action)
                .isEqualTo(done.agreed()
                        || (action instanceof FrameAction.End
                                && before.inEffect().isPresent()));
        // Whoever was bound has signed to be bound otherwise, or nothing binds her any more.
        if (done.agreed()) {
            FrameRevision binding = after.inEffect().orElseThrow();
            before.inEffect().stream()
                    .flatMap(each -> each.hosts().stream())
                    .forEach(host ->
                            assertThat(binding.isSignedBy(host.foundationId())).isTrue());
        }
    }

    private static List<FrameAction> actions(Frame frame) {
        List<FrameAction> actions = new ArrayList<>();
        int latest = frame.revisions().size();
        for (UUID host : List.of(A, B, C, STRANGER)) {
            actions.add(propose(host, WEDNESDAYS, TWO));
            actions.add(propose(host, THURSDAYS, THREE));
            actions.add(new FrameAction.SignOff(host, actor(host), latest));
            actions.add(new FrameAction.SignOff(host, actor(host), latest - 1));
            actions.add(new FrameAction.Refuse(host, actor(host), latest, "No"));
            actions.add(new FrameAction.End(host, actor(host)));
        }
        return actions;
    }

    @Test
    void asksEveryoneAgainAfterAnEnd() {
        Frame agreed = signed(propose(Frame.none(A), A, WEDNESDAYS), B);
        assertThat(agreed.inEffect()).isPresent();
        Frame ended = done(FrameAgreement.decide(agreed, new FrameAction.End(B, actor(B)), true, NOW));
        assertThat(ended.inEffect()).isEmpty();
        Frame again = propose(ended, A, WEDNESDAYS);
        assertThat(again.inEffect()).as("what bound before the end").isEmpty();
        assertThat(signed(again, B).inEffect()).isPresent();
    }

    @Test
    void coversWhatAllSignedAndNothingElse() {
        Frame frame = signed(propose(Frame.none(A), A, WEDNESDAYS), B);
        Terms third = WEDNESDAYS.edition(LocalDate.of(2027, 2, 10), 16).orElseThrow();
        assertThat(frame.covers(third, TWO, 16, null)).isTrue();
        assertThat(frame.covers(third, THREE, 16, null)).as("with another host").isFalse();
        assertThat(frame.covers(third, TWO, 17, null))
                .as("under another number")
                .isFalse();
        assertThat(frame.covers(third.titled("Another", "thing"), TWO, 16, null))
                .isFalse();
        assertThat(frame.covers(
                        WEDNESDAYS
                                .usual()
                                .startingAt(LocalDateTime.parse("2027-02-10T10:30"), ZoneOffset.ofHours(1), 16),
                        TWO,
                        16,
                        null))
                .as("at another hour")
                .isFalse();
        Terms between = third.startingAt(LocalDateTime.parse("2027-02-17T10:00"), ZoneOffset.ofHours(1), 16);
        assertThat(frame.covers(between, TWO, 16, null)).as("on another day").isFalse();
        // All have agreed that it is on another day; one alone doesn't bring it back.
        assertThat(frame.covers(third, TWO, 16, between)).isFalse();
        assertThat(signed(propose(Frame.none(A), A, THURSDAYS), B)
                        .covers(
                                THURSDAYS
                                        .edition(LocalDate.of(2027, 1, 28), 15)
                                        .orElseThrow()
                                        .titled("Another", "thing"),
                                TWO,
                                15,
                                null))
                .as("where each has its own title")
                .isTrue();
    }

    @Test
    void refusesWhatNobodyHadReadOrWhatIsPast() {
        Frame frame = propose(Frame.none(A), A, WEDNESDAYS);
        assertThat(FrameAgreement.decide(
                        frame, new FrameAction.Propose(B, actor(B), THURSDAYS, TWO, null, 0), true, NOW))
                .isEqualTo(new FrameOutcome.Refused(Refusal.CHANGED_MEANWHILE));
        assertThat(FrameAgreement.decide(frame, new FrameAction.SignOff(A, actor(A), 1), true, NOW))
                .isEqualTo(new FrameOutcome.Refused(Refusal.SIGNED_ALREADY));
        Instant late = Instant.parse("2029-01-01T10:00:00Z");
        assertThat(FrameAgreement.decide(frame, new FrameAction.SignOff(B, actor(B), 1), true, late))
                .isEqualTo(new FrameOutcome.Refused(Refusal.IN_THE_PAST));
    }

    private static Frame propose(Frame frame, UUID host, FrameTerms terms) {
        return done(FrameAgreement.decide(frame, propose(host, terms, TWO), true, NOW));
    }

    private static Frame signed(Frame frame, UUID host) {
        int latest = frame.revisions().size();
        return done(FrameAgreement.decide(frame, new FrameAction.SignOff(host, actor(host), latest), true, NOW));
    }

    private static Frame done(FrameOutcome outcome) {
        assertThat(outcome).isInstanceOf(FrameOutcome.Done.class);
        return ((FrameOutcome.Done) outcome).frame();
    }

    private static FrameAction propose(UUID host, FrameTerms terms, List<Host> hosts) {
        return new FrameAction.Propose(host, actor(host), terms, hosts, null, null);
    }

    private static Actor actor(UUID host) {
        return new Actor(host, "Somebody", "somebody@example.org");
    }

    private static FrameTerms frame(LocalDate first, boolean ownText) {
        @Nullable LocalDateTime whenever = null;
        Terms usual = new Terms(
                "en",
                "Cases",
                "Read together.",
                "Exchange",
                14,
                first.atTime(10, 0),
                ZoneId.of("Europe/Zurich"),
                ZoneOffset.ofHours(1),
                90,
                100,
                true,
                whenever,
                whenever,
                Policy.USUAL);
        return new FrameTerms(usual, Rhythm.EVERY_2_WEEKS, first.plusMonths(6), false, ownText);
    }
}

package org.convene.event.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.event.Atomically;
import org.convene.event.agreement.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators may say when, and whom it holds; nothing of Spring. */
class ApprovalTests {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final UUID OPERATOR = new UUID(7, 7);
    private static final UUID ID = new UUID(9, 9);
    private static final Actor ANNA = new Actor(new UUID(1, 1), "Anna", "anna@example.org");
    private static final Actor PAUL = new Actor(new UUID(2, 2), "Paul", "paul@example.org");

    private final Map<UUID, Foundation> stored = new HashMap<>();
    private final List<Approvals.Said> said = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final ApproveFoundations approve = new ApproveFoundations(
            new Stored(),
            new Kept(),
            new FoundationEvents((_, _, type, _) -> told.add(type)),
            new Atomically() {
                @Override
                public <T> T run(Supplier<T> work) {
                    return work.get();
                }
            },
            UUID::randomUUID,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource
    void answersEachWordInEachState(Approval.State state) {
        for (String word : List.of("approve", "refuse", "ask")) {
            String expected = switch (state.name() + " " + word) {
                case "WAITING approve", "REFUSED approve" -> "Done APPROVED FoundationApproved";
                case "WAITING refuse" -> "Done REFUSED FoundationRefused";
                case "WAITING ask" -> "Done WAITING";
                case "REFUSED ask" -> "Done WAITING FoundationChanged";
                default -> "NotAsked " + state;
            };
            assertThat(said(state, word)).as("%s %s", state, word).isEqualTo(expected);
        }
    }

    @Test
    void approvesTwiceAsOnce() {
        assertThat(said(Approval.State.WAITING, "approve")).startsWith("Done APPROVED");
        told.clear();
        assertThat(approve.approve(OPERATOR, ID, _ -> true)).isInstanceOf(ApprovalOutcome.Done.class);
        assertThat(told).isEmpty();
        assertThat(said).singleElement().satisfies(one -> assertThat(one.by()).isEqualTo(OPERATOR));
    }

    @Test
    void decidesNothingAboutWhatChangedMeanwhile() {
        put(Approval.State.WAITING);
        assertThat(approve.approve(OPERATOR, ID, _ -> false)).isInstanceOf(ApprovalOutcome.ChangedMeanwhile.class);
        assertThat(approve.refuse(OPERATOR, ID, "No", _ -> false)).isInstanceOf(ApprovalOutcome.ChangedMeanwhile.class);
        assertThat(told).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void letsOnlyAnAdminAskAgain() {
        put(Approval.State.REFUSED);
        assertThat(approve.askAgain(PAUL, ID)).isInstanceOf(ApprovalOutcome.OnlyAdmins.class);
        assertThat(approve.askAgain(ANNA, new UUID(0, 0))).isInstanceOf(ApprovalOutcome.NoSuchFoundation.class);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsWhoIsNotApprovedWhereOperatorsAreAsked(Approval.State state) {
        Foundation foundation = put(state);
        assertThat(new ApprovalRule(true).holds(foundation)).isEqualTo(state != Approval.State.APPROVED);
        assertThat(new ApprovalRule(false).holds(foundation)).isFalse();
        assertThat(new ApprovalRule(true).ofNewcomer(NOW)).isEqualTo(Approval.askedFor(NOW));
        assertThat(new ApprovalRule(false).ofNewcomer(NOW)).isEqualTo(Approval.GIVEN);
    }

    /** What says no, leaves or ends something is never held. */
    @Test
    void holdsWhatOthersHearOf() {
        assertThat(new Action.SignOff(ID, ANNA, 1).reachesOut()).isTrue();
        assertThat(new Action.Publish(ID).reachesOut()).isTrue();
        assertThat(new Action.Refuse(ID, ANNA, 1, "No").reachesOut()).isFalse();
        assertThat(new Action.Withdraw(ID, ANNA, "No").reachesOut()).isFalse();
        assertThat(new Action.CallOff(ID, ANNA, "No").reachesOut()).isFalse();
    }

    @Test
    void refusesWithWordsOnly() {
        assertThatThrownBy(() -> new Approval(Approval.State.REFUSED, NOW, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Approval(Approval.State.APPROVED, NOW, "Why"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String said(Approval.State state, String word) {
        put(state);
        told.clear();
        ApprovalOutcome outcome = switch (word) {
            case "approve" -> approve.approve(OPERATOR, ID, _ -> true);
            case "refuse" -> approve.refuse(OPERATOR, ID, "No", _ -> true);
            default -> approve.askAgain(ANNA, ID);
        };
        String events = told.isEmpty() ? "" : " " + String.join(" ", told);
        said.clear();
        said.addAll(
                outcome instanceof ApprovalOutcome.Done && word.equals("approve")
                        ? List.of(new Approvals.Said(ID, NOW, OPERATOR, true, null))
                        : List.of());
        return outcome.getClass().getSimpleName() + " "
                + Objects.requireNonNull(stored.get(ID)).approval().state() + events;
    }

    private Foundation put(Approval.State state) {
        Approval approval = switch (state) {
            case APPROVED -> Approval.GIVEN;
            case WAITING -> Approval.askedFor(NOW);
            case REFUSED -> Approval.refused(NOW, "No");
        };
        FoundationProfile profile = new FoundationProfile(
                "Алтай қоры",
                List.of(),
                "Алтай",
                "KZ",
                ZoneId.of("Asia/Almaty"),
                new WorkingWeek(LocalTime.of(9, 0), LocalTime.of(18, 0), List.of()),
                null,
                "#2a5fb5");
        Foundation foundation =
                new Foundation(ID, profile, List.of(ANNA.as(Role.ADMIN), PAUL.as(Role.ORGANIZER)), List.of(), approval);
        stored.put(ID, foundation);
        said.clear();
        return foundation;
    }

    private final class Stored implements Foundations {

        @Override
        public Optional<Foundation> find(UUID id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public Optional<Foundation> lock(UUID id) {
            return find(id);
        }

        @Override
        public List<Foundation> find(Collection<UUID> ids) {
            return ids.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public List<Foundation> of(UUID personId) {
            return List.of();
        }

        @Override
        public void save(Foundation foundation) {
            stored.put(foundation.id(), foundation);
        }

        @Override
        public List<UUID> idsAfter(@Nullable UUID after, int limit) {
            return List.of();
        }
    }

    private final class Kept implements Approvals {

        @Override
        public List<UUID> list(Approval.State state, @Nullable Spot after, int limit) {
            return List.of();
        }

        @Override
        public void keep(UUID foundationId, Said one) {
            said.add(one);
        }

        @Override
        public List<Said> saidOf(UUID foundationId) {
            return said;
        }
    }
}

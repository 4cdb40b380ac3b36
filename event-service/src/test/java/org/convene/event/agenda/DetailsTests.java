package org.convene.event.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetailsTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);
    private static final UUID FRESH = new UUID(9, 1);

    private final Queue<UUID> fresh = new ArrayDeque<>(List.of(FRESH, new UUID(9, 2), new UUID(9, 3)));

    @Test
    void keepsASessionWhateverItIsCalledAndWhereverItStands() {
        Details before = agenda(session(ONE, "Welcome"), session(TWO, "Oxygen"));
        assertThat(ids(agenda(session(TWO, "When oxygen is not enough"), session(ONE, "Welcome")), before))
                .containsExactly(TWO, ONE);
    }

    @Test
    void knowsASessionWithoutIdByItsTitle() {
        Details before = agenda(session(ONE, "Break"), session(TWO, "Oxygen"), session(THREE, "Break"));
        assertThat(ids(agenda(session(null, "Break"), session(null, "Break"), session(null, "Break")), before))
                .containsExactly(ONE, THREE, FRESH);
    }

    @Test
    void movesASessionThatIsTypedAnewALineFurtherDown() {
        Details before = agenda(session(ONE, "Welcome"), session(TWO, "Oxygen"));
        assertThat(ids(agenda(session(ONE, "Welcome"), session(TWO, "A case"), session(null, "Oxygen")), before))
                .containsExactly(ONE, FRESH, TWO);
        assertThat(ids(agenda(session(ONE, "Oxygen"), session(TWO, "Welcome")), before))
                .containsExactly(TWO, ONE);
    }

    @Test
    void takesNoIdThatIsNotOfThisAgendaOrTaken() {
        Details before = agenda(session(ONE, "Welcome"));
        assertThat(ids(agenda(session(TWO, "Oxygen"), session(ONE, "Welcome"), session(ONE, "Welcome")), before))
                .containsExactly(FRESH, ONE, new UUID(9, 2));
    }

    @Test
    void pushesWhatFollows() {
        Details details = agenda(session(ONE, "Welcome"), session(TWO, "Oxygen"));
        Instant start = Instant.parse("2027-05-14T08:00:00Z");
        assertThat(details.session(TWO, start).map(Details.Timed::endsAt))
                .contains(Instant.parse("2027-05-14T08:40:00Z"));
        assertThat(details.session(THREE, start)).isEmpty();
    }

    @Test
    void knowsASpeakerHoweverHerNameIsPunctuated() {
        Session session = new Session(
                ONE,
                "Oxygen",
                SessionKind.TALK,
                20,
                List.of(new Speaker("Dr. LI  Wei", null, null)),
                List.of(),
                List.of());
        assertThat(session.speaker("Dr Li Wei")).isPresent();
        assertThat(session.speaker("Dr Li We")).isEmpty();
        assertThat(Speaker.key("ดร. สมชาย")).isEqualTo(Speaker.key("ดร สมชาย")).isNotEqualTo(Speaker.key("ดร สมชย"));
    }

    private List<@Nullable UUID> ids(Details wanted, Details before) {
        return wanted.identified(before, fresh::remove).sessions().stream()
                .<@Nullable UUID>map(Session::id)
                .toList();
    }

    private static Details agenda(Session... sessions) {
        return new Details(null, List.of(sessions));
    }

    private static Session session(@Nullable UUID id, String title) {
        return new Session(id, title, SessionKind.TALK, 20, List.of(), List.of(), List.of());
    }
}

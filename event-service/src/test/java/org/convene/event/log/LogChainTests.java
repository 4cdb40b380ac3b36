package org.convene.event.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.log.LogEntry.Erasable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogChainTests {

    private static final UUID WORKSHOP = new UUID(1, 1);
    private static final Actor HANA = new Actor(new UUID(2, 2), "Hana", "hana@ahf.example");

    @Test
    void isWholeAsWrittenAndStaysSoWhenNamesAreErased() {
        List<LogEntry> log = log();
        assertThat(LogChain.isWhole(WORKSHOP, log)).isTrue();
        log.replaceAll(entry -> with(entry, entry.action(), null));
        assertThat(LogChain.isWhole(WORKSHOP, log)).isTrue();
    }

    @Test
    void noticesWhatIsChangedMovedOrTakenOut() {
        List<LogEntry> changed = log();
        changed.set(1, with(changed.get(1), LogAction.REFUSED, changed.get(1).erasable()));
        assertThat(LogChain.isWhole(WORKSHOP, changed)).isFalse();

        List<LogEntry> moved = log();
        moved.add(0, moved.remove(1));
        assertThat(LogChain.isWhole(WORKSHOP, moved)).isFalse();

        List<LogEntry> shortened = log();
        shortened.remove(0);
        assertThat(LogChain.isWhole(WORKSHOP, shortened)).isFalse();
        assertThat(LogChain.isWhole(new UUID(9, 9), log())).isFalse();
    }

    @Test
    void noticesAnotherNameOverTheSameDigest() {
        List<LogEntry> log = log();
        LogEntry signed = log.get(1);
        Erasable kept = signed.erasable();
        assertThat(kept).isNotNull();
        log.set(1, with(signed, signed.action(), new Erasable(kept == null ? "" : kept.salt(), "Somebody else", null)));
        assertThat(LogChain.isWhole(WORKSHOP, log)).isFalse();
    }

    private static List<LogEntry> log() {
        List<LogEntry> log = new ArrayList<>();
        for (LogAction action : List.of(LogAction.DRAFTED, LogAction.SIGNED_OFF, LogAction.PUBLISHED)) {
            log.add(LogChain.next(
                    WORKSHOP,
                    log.isEmpty() ? null : log.getLast(),
                    Deed.of(action, new UUID(3, 3), HANA).on(1).stating("the terms"),
                    Instant.parse("2027-03-01T09:00:00.123456789Z")));
        }
        return log;
    }

    private static LogEntry with(LogEntry entry, LogAction action, @Nullable Erasable erasable) {
        return new LogEntry(
                entry.number(),
                entry.at(),
                action,
                entry.foundationId(),
                entry.revision(),
                entry.statementDigest(),
                entry.personDigest(),
                entry.wordsDigest(),
                entry.capacity(),
                entry.hash(),
                erasable);
    }
}

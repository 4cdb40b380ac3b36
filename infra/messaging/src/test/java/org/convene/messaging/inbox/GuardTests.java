package org.convene.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.event.Position;
import org.convene.messaging.inbox.Guard.Reason;
import org.convene.messaging.inbox.Guard.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTests {

    private static final AggregateKey KEY = new AggregateKey("diaries.v1", new UUID(0, 7));

    private static Guard at(long epoch, long sequence) {
        return new Guard(KEY, new Position(epoch, sequence), null);
    }

    @ParameterizedTest
    @CsvSource({
        // stands at, arrives, verdict
        "0, 0, 1, 1, APPLY",
        "0, 0, 1, 2, WAIT",
        "0, 0, 5, 1, APPLY",
        "1, 4, 1, 5, APPLY",
        "1, 4, 1, 4, DROP",
        "1, 4, 1, 1, DROP",
        "1, 4, 1, 6, WAIT",
        "2, 4, 1, 9, DROP",
        "1, 4, 2, 5, WAIT",
        "1, 4, 2, 1, WAIT",
        // Told again before it ever told: an aggregate that was imported.
        "1, 0, 1, 1, APPLY",
    })
    void decidesOnAnEvent(long epoch, long sequence, long arrivingEpoch, long arrivingSequence, Verdict verdict) {
        assertThat(at(epoch, sequence).verdictOn(new Position(arrivingEpoch, arrivingSequence), false))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 7, APPLY",
        "1, 4, 1, 4, APPLY",
        "1, 4, 1, 9, APPLY",
        "1, 4, 1, 3, DROP",
        "1, 9, 2, 1, APPLY",
        "2, 1, 1, 9, DROP",
    })
    void decidesOnARestatement(long epoch, long sequence, long arrivingEpoch, long arrivingSequence, Verdict verdict) {
        Position arriving = new Position(arrivingEpoch, arrivingSequence);
        assertThat(at(epoch, sequence).verdictOn(arriving, true)).isEqualTo(verdict);
        assertThat(at(epoch, sequence).parkedFor(Reason.FAILED).verdictOn(arriving, true))
                .isEqualTo(verdict);
    }

    @Test
    void queuesWhateverComesAfterAFailedOne() {
        Guard failed = at(1, 4).parkedFor(Reason.FAILED);
        assertThat(failed.verdictOn(new Position(1, 5), false)).isEqualTo(Verdict.QUEUE);
        assertThat(failed.verdictOn(new Position(1, 6), false)).isEqualTo(Verdict.QUEUE);
        assertThat(failed.verdictOn(new Position(1, 4), false)).isEqualTo(Verdict.DROP);
    }

    @Test
    void takesTheMissingEventWhileOthersWait() {
        Guard gap = at(1, 4).parkedFor(Reason.GAP);
        assertThat(gap.verdictOn(new Position(1, 5), false)).isEqualTo(Verdict.APPLY);
        assertThat(gap.verdictOn(new Position(1, 7), false)).isEqualTo(Verdict.WAIT);
        assertThat(gap.movedTo(new Position(1, 5)).parked()).isEqualTo(Reason.GAP);
        assertThat(gap.free().parked()).isNull();
    }
}

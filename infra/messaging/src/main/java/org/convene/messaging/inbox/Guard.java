package org.convene.messaging.inbox;

import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.event.Position;
import org.jspecify.annotations.Nullable;

/**
 * How far we have come with one aggregate; decides what an event may do.
 *
 * @param parked why later events wait; {@code null} if none do
 */
record Guard(AggregateKey key, Position position, @Nullable Reason parked) {

    /** Why a key is parked. */
    enum Reason {
        /** An event is missing; the queue goes on by itself when it arrives. */
        GAP,
        /** An event failed by its own fault; the queue goes on when somebody asks for it. */
        FAILED
    }

    /** What is to be done with an event that arrives. */
    enum Verdict {
        /** It is the next one, or the owner's state told again. */
        APPLY,
        /** It was applied before, or is covered by what was. */
        DROP,
        /** One before it has not arrived. */
        WAIT,
        /** One before it has failed. */
        QUEUE
    }

    Verdict verdictOn(Position arriving, boolean restated) {
        if (restated) {
            // An equal one is taken too: that is how a projection with a mended mistake is filled again.
            return position.isAfter(arriving) ? Verdict.DROP : Verdict.APPLY;
        }
        if (!arriving.isAfter(position)) {
            return Verdict.DROP;
        }
        if (parked == Reason.FAILED) {
            return Verdict.QUEUE;
        }
        return isNext(arriving) ? Verdict.APPLY : Verdict.WAIT;
    }

    /**
     * A known aggregate enters a higher epoch by a restatement only: its owner may have lost events that we have applied,
     * so its next number says nothing about our state.
     */
    private boolean isNext(Position arriving) {
        if (position.equals(Position.NONE)) {
            return arriving.sequence() == 1;
        }
        return arriving.epoch() == position.epoch() && arriving.sequence() == position.sequence() + 1;
    }

    Guard movedTo(Position applied) {
        return new Guard(key, applied, parked);
    }

    Guard parkedFor(Reason reason) {
        return new Guard(key, position, reason);
    }

    Guard free() {
        return new Guard(key, position, null);
    }
}

package org.convene.messaging.relay;

import org.jspecify.annotations.Nullable;

/**
 * What one round came to.
 *
 * @param told how many events the broker acknowledged; 0 if none waited that another relay does not hold
 * @param failure why others were not sent; {@code null} if all were
 */
record RoundOutcome(int told, @Nullable Throwable failure) {

    static final RoundOutcome NOTHING = new RoundOutcome(0, null);
}

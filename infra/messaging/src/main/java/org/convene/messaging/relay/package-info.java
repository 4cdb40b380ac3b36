/** Carries what waits in the outbox to the broker, each key in its order. */
@NullMarked
package org.convene.messaging.relay;

import org.jspecify.annotations.NullMarked;

/** Keeps what is to be told in the transaction of the change, and what was told for thirty days. */
@NullMarked
package org.convene.messaging.outbox;

import org.jspecify.annotations.NullMarked;

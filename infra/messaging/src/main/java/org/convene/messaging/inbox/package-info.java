/** Applies what is heard once and in order, and parks a key whose next event is missing or fails. */
@NullMarked
package org.convene.messaging.inbox;

import org.jspecify.annotations.NullMarked;

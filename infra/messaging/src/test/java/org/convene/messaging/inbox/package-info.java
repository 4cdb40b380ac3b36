/** Rules of messages, without any server. */
@NullMarked
package org.convene.messaging.inbox;

import org.jspecify.annotations.NullMarked;

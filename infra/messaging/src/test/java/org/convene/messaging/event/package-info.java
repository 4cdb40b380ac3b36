/** Rules of messages, without any server. */
@NullMarked
package org.convene.messaging.event;

import org.jspecify.annotations.NullMarked;

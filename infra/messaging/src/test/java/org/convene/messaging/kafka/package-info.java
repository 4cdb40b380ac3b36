/** Rules of messages, without any server. */
@NullMarked
package org.convene.messaging.kafka;

import org.jspecify.annotations.NullMarked;

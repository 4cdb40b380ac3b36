/** Rules of messages, without any server. */
@NullMarked
package org.convene.messaging.worker;

import org.jspecify.annotations.NullMarked;

/** Threads that work off what waits, and never give up. */
@NullMarked
package org.convene.messaging.worker;

import org.jspecify.annotations.NullMarked;

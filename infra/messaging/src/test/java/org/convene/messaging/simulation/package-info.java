/** The real relay, inbox and queues in a world of simulated trouble, driven by one seed, one step after the other. */
@NullMarked
package org.convene.messaging.simulation;

import org.jspecify.annotations.NullMarked;

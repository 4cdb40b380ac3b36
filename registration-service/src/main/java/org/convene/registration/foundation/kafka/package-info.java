/** Hears of foundations from event-service. */
@NullMarked
package org.convene.registration.foundation.kafka;

import org.jspecify.annotations.NullMarked;

/** Hears from registration-service how full workshops are. */
@NullMarked
package org.convene.event.place.kafka;

import org.jspecify.annotations.NullMarked;

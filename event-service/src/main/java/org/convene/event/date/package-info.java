/** Which hours are fair to all hosts of a workshop, and why. */
@NullMarked
package org.convene.event.date;

import org.jspecify.annotations.NullMarked;

/** One mail to one person for one purpose and occurrence, from the queue to its fate. */
@NullMarked
package org.convene.notification.delivery;

import org.jspecify.annotations.NullMarked;

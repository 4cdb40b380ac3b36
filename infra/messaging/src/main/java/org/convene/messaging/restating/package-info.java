/** Tells an owner's aggregates again, for a new consumer or after a database was restored. */
@NullMarked
package org.convene.messaging.restating;

import org.jspecify.annotations.NullMarked;

/** Workshops as event-service told us of them: every state kept, the latest one current. */
@NullMarked
package org.convene.notification.workshop;

import org.jspecify.annotations.NullMarked;

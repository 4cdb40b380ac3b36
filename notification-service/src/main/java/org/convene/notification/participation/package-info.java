/** Invitees and participants as registration-service told us of them. */
@NullMarked
package org.convene.notification.participation;

import org.jspecify.annotations.NullMarked;

/** Whom the hosts ask to take part: read from a pasted list, invited once, told when the workshop is public. */
@NullMarked
package org.convene.registration.invitation;

import org.jspecify.annotations.NullMarked;

/** What event-service told us of the workshops: when they are, who carries them, whether one may register. */
@NullMarked
package org.convene.registration.workshop;

import org.jspecify.annotations.NullMarked;

/** What the hosts of a series agree on once, so that its editions need no further sign-off. */
@NullMarked
package org.convene.event.series;

import org.jspecify.annotations.NullMarked;

/** What the hosts of a workshop agree on, and how two versions of it differ. */
@NullMarked
package org.convene.event.terms;

import org.jspecify.annotations.NullMarked;

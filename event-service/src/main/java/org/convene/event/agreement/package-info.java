/** How hosts come to agree: one state machine, in which nobody can be passed over. */
@NullMarked
package org.convene.event.agreement;

import org.jspecify.annotations.NullMarked;

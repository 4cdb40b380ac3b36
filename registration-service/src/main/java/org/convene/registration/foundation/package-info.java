/** Who works for which foundation, as event-service told us. */
@NullMarked
package org.convene.registration.foundation;

import org.jspecify.annotations.NullMarked;

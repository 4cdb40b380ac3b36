/** Creating requests that are repeated after a lost answer, and act once. */
@NullMarked
package org.convene.web.idempotency;

import org.jspecify.annotations.NullMarked;

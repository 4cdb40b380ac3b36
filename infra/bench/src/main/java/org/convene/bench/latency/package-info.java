/** How long it takes until what somebody did is known elsewhere. */
@NullMarked
package org.convene.bench.latency;

import org.jspecify.annotations.NullMarked;

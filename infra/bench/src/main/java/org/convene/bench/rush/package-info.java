/** Many people register for one workshop at once. */
@NullMarked
package org.convene.bench.rush;

import org.jspecify.annotations.NullMarked;

/** What becomes of speed as data grow. */
@NullMarked
package org.convene.bench.growth;

import org.jspecify.annotations.NullMarked;

/** How load is made and timed: closed and open loops, latencies in HdrHistograms. */
@NullMarked
package org.convene.bench.load;

import org.jspecify.annotations.NullMarked;

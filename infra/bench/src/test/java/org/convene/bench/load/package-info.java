@NullMarked
package org.convene.bench.load;

import org.jspecify.annotations.NullMarked;

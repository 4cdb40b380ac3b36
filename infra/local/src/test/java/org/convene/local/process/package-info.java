/** Shows that no process outlives who started it. */
@NullMarked
package org.convene.local.process;

import org.jspecify.annotations.NullMarked;

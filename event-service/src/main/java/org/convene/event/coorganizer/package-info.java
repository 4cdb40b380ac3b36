/** Asking others to carry a workshop, and what becomes of their answers. */
@NullMarked
package org.convene.event.coorganizer;

import org.jspecify.annotations.NullMarked;

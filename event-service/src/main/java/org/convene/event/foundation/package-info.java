/** Organisations that organise, and the people who act for them. */
@NullMarked
package org.convene.event.foundation;

import org.jspecify.annotations.NullMarked;

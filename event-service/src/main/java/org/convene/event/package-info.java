/** Foundations agree on workshops as equals; this service owns what they agree on and tells it. */
@NullMarked
package org.convene.event;

import org.jspecify.annotations.NullMarked;

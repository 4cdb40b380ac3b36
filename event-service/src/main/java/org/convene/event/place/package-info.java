/** How full a workshop is, as registration-service tells it. */
@NullMarked
package org.convene.event.place;

import org.jspecify.annotations.NullMarked;

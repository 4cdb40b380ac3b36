@NullMarked
package org.convene.event.place;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.event.date;

import org.jspecify.annotations.NullMarked;

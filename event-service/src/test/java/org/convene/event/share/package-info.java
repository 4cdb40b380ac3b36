@NullMarked
package org.convene.event.share;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.event.foundation;

import org.jspecify.annotations.NullMarked;

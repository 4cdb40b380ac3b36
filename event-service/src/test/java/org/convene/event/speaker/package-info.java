@NullMarked
package org.convene.event.speaker;

import org.jspecify.annotations.NullMarked;

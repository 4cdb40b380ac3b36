@NullMarked
package org.convene.event.translation;

import org.jspecify.annotations.NullMarked;

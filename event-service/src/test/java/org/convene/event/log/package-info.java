@NullMarked
package org.convene.event.log;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.event.workshop;

import org.jspecify.annotations.NullMarked;

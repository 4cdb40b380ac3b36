@NullMarked
package org.convene.event.message;

import org.jspecify.annotations.NullMarked;

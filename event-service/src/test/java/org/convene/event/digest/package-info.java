@NullMarked
package org.convene.event.digest;

import org.jspecify.annotations.NullMarked;

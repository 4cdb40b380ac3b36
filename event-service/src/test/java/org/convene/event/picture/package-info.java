@NullMarked
package org.convene.event.picture;

import org.jspecify.annotations.NullMarked;

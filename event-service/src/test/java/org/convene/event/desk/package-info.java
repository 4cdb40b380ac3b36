@NullMarked
package org.convene.event.desk;

import org.jspecify.annotations.NullMarked;

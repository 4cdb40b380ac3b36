@NullMarked
package org.convene.event.helper;

import org.jspecify.annotations.NullMarked;

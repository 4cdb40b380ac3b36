@NullMarked
package org.convene.event;

import org.jspecify.annotations.NullMarked;

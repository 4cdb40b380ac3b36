@NullMarked
package org.convene.event.text;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.event.agreement;

import org.jspecify.annotations.NullMarked;

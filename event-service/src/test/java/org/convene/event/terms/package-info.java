@NullMarked
package org.convene.event.terms;

import org.jspecify.annotations.NullMarked;

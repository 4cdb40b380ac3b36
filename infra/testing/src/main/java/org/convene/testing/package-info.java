/** The real servers, the clock, the browser and the rules of architecture that every module's tests share. */
@NullMarked
package org.convene.testing;

import org.jspecify.annotations.NullMarked;

/** Tests of logos. */
@NullMarked
package org.convene.event.logo;

import org.jspecify.annotations.NullMarked;

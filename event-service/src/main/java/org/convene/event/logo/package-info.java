/** The logos of foundations: small pictures that are drawn anew from what was uploaded, which itself is kept by nobody. */
@NullMarked
package org.convene.event.logo;

import org.jspecify.annotations.NullMarked;

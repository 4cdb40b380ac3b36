/** How documents become a reference. */
@NullMarked
package org.convene.gateway.reference;

import org.jspecify.annotations.NullMarked;

/** How often somebody may ask for a mail, guess a code or knock at the door. */
@NullMarked
package org.convene.gateway.limit;

import org.jspecify.annotations.NullMarked;

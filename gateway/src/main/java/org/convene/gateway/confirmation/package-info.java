/** What takes effect only when a mail has proven an address: asked for, proven, or forgotten. */
@NullMarked
package org.convene.gateway.confirmation;

import org.jspecify.annotations.NullMarked;

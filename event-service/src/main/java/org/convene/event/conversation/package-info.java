/** What the hosts of a workshop write to one another. */
@NullMarked
package org.convene.event.conversation;

import org.jspecify.annotations.NullMarked;

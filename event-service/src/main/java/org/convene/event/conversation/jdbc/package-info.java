/** Keeps posts. */
@NullMarked
package org.convene.event.conversation.jdbc;

import org.jspecify.annotations.NullMarked;

/** What hosts write to the people of a workshop, and how they agree on it. */
@NullMarked
package org.convene.event.message;

import org.jspecify.annotations.NullMarked;

/** What happened in a day, for who organises: gathered once a morning, and told only if there is something to tell. */
@NullMarked
package org.convene.event.digest;

import org.jspecify.annotations.NullMarked;

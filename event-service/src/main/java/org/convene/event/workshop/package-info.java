/** The workshop as it stands: its terms in effect, its hosts, its revisions and who signed them. */
@NullMarked
package org.convene.event.workshop;

import org.jspecify.annotations.NullMarked;

/** What waits for a person, and the workshops that she carries. */
@NullMarked
package org.convene.event.desk;

import org.jspecify.annotations.NullMarked;

/** Shows that a status is said plainly. */
@NullMarked
package org.convene.local.status;

import org.jspecify.annotations.NullMarked;

/** Keeps our copy of the foundations' members in PostgreSQL. */
@NullMarked
package org.convene.registration.foundation.jdbc;

import org.jspecify.annotations.NullMarked;

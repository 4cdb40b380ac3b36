/** Decides about places in PostgreSQL, under the lock of the workshop's row. */
@NullMarked
package org.convene.registration.place.jdbc;

import org.jspecify.annotations.NullMarked;

/** The last count of places in PostgreSQL. */
@NullMarked
package org.convene.event.place.jdbc;

import org.jspecify.annotations.NullMarked;

/** Counts in PostgreSQL, at most once a second for a workshop. */
@NullMarked
package org.convene.registration.count.jdbc;

import org.jspecify.annotations.NullMarked;

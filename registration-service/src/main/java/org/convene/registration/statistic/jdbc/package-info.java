/** Counts people in PostgreSQL. */
@NullMarked
package org.convene.registration.statistic.jdbc;

import org.jspecify.annotations.NullMarked;

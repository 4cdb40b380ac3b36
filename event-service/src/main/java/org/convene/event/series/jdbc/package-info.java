/** Frames of series in PostgreSQL. */
@NullMarked
package org.convene.event.series.jdbc;

import org.jspecify.annotations.NullMarked;

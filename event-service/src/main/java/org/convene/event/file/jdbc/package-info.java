/** Files in PostgreSQL, in parts that are written and read one after the other. */
@NullMarked
package org.convene.event.file.jdbc;

import org.jspecify.annotations.NullMarked;

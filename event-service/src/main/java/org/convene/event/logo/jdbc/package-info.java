/** Logos in PostgreSQL. */
@NullMarked
package org.convene.event.logo.jdbc;

import org.jspecify.annotations.NullMarked;

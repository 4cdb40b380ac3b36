/** Keeps our copy of the workshops in PostgreSQL. */
@NullMarked
package org.convene.registration.workshop.jdbc;

import org.jspecify.annotations.NullMarked;

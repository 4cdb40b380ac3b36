/** Looks people up in PostgreSQL. */
@NullMarked
package org.convene.registration.person.jdbc;

import org.jspecify.annotations.NullMarked;

/** Looks registrants up in PostgreSQL. */
@NullMarked
package org.convene.registration.registrant.jdbc;

import org.jspecify.annotations.NullMarked;

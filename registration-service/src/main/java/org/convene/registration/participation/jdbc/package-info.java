/** Keeps participations in PostgreSQL. */
@NullMarked
package org.convene.registration.participation.jdbc;

import org.jspecify.annotations.NullMarked;

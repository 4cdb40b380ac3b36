/** Workshops in PostgreSQL. */
@NullMarked
package org.convene.notification.workshop.jdbc;

import org.jspecify.annotations.NullMarked;

/** Wishes not to be written to, in PostgreSQL. */
@NullMarked
package org.convene.notification.preference.jdbc;

import org.jspecify.annotations.NullMarked;

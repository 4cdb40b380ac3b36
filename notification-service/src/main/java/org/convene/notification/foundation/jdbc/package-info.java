/** Foundations, members and accounts in PostgreSQL. */
@NullMarked
package org.convene.notification.foundation.jdbc;

import org.jspecify.annotations.NullMarked;

/** Mailings in PostgreSQL. */
@NullMarked
package org.convene.notification.mailing.jdbc;

import org.jspecify.annotations.NullMarked;

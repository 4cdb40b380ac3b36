/** Keeps accounts in PostgreSQL, and erases what was written to and about a person. */
@NullMarked
package org.convene.notification.account.jdbc;

import org.jspecify.annotations.NullMarked;

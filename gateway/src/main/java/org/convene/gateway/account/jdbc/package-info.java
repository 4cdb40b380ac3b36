/** Accounts in PostgreSQL. */
@NullMarked
package org.convene.gateway.account.jdbc;

import org.jspecify.annotations.NullMarked;

/** The ledger's figures from PostgreSQL. */
@NullMarked
package org.convene.notification.ledger.jdbc;

import org.jspecify.annotations.NullMarked;

/** Keeps in PostgreSQL which account is on its way to which address. */
@NullMarked
package org.convene.gateway.address.jdbc;

import org.jspecify.annotations.NullMarked;

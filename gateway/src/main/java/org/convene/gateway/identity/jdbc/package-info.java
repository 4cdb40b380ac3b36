/** Named operators in PostgreSQL. */
@NullMarked
package org.convene.gateway.identity.jdbc;

import org.jspecify.annotations.NullMarked;

/** Access tokens in PostgreSQL, as hashes. */
@NullMarked
package org.convene.gateway.token.jdbc;

import org.jspecify.annotations.NullMarked;

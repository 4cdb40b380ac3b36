/** Sessions in PostgreSQL. */
@NullMarked
package org.convene.gateway.session.jdbc;

import org.jspecify.annotations.NullMarked;

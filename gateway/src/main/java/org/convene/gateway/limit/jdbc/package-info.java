/** Limits counted in PostgreSQL, so that all gateways count together. */
@NullMarked
package org.convene.gateway.limit.jdbc;

import org.jspecify.annotations.NullMarked;

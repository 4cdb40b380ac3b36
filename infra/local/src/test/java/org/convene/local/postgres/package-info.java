/** Shows that PostgreSQL is durable and trusts nobody. */
@NullMarked
package org.convene.local.postgres;

import org.jspecify.annotations.NullMarked;

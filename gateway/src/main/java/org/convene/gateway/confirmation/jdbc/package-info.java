/** Keeps in PostgreSQL what waits for a proof, no longer than it waits. */
@NullMarked
package org.convene.gateway.confirmation.jdbc;

import org.jspecify.annotations.NullMarked;

/** A real PostgreSQL server from its binaries, with a role of its own for every database. */
@NullMarked
package org.convene.local.postgres;

import org.jspecify.annotations.NullMarked;

/** Invitations to carry a workshop in PostgreSQL. */
@NullMarked
package org.convene.event.coorganizer.jdbc;

import org.jspecify.annotations.NullMarked;

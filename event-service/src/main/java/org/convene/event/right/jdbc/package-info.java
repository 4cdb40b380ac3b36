/** Keeps in PostgreSQL who is let do what. */
@NullMarked
package org.convene.event.right.jdbc;

import org.jspecify.annotations.NullMarked;

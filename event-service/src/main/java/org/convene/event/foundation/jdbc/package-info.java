/** Foundations, members and their invitations in PostgreSQL. */
@NullMarked
package org.convene.event.foundation.jdbc;

import org.jspecify.annotations.NullMarked;

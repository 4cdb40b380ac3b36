/** Keeps invitations in PostgreSQL and issues them in batches. */
@NullMarked
package org.convene.registration.invitation.jdbc;

import org.jspecify.annotations.NullMarked;

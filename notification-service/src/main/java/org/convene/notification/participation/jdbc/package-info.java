/** Invitees and participants in PostgreSQL. */
@NullMarked
package org.convene.notification.participation.jdbc;

import org.jspecify.annotations.NullMarked;

/** Speakers' invitations in PostgreSQL. */
@NullMarked
package org.convene.event.speaker.jdbc;

import org.jspecify.annotations.NullMarked;

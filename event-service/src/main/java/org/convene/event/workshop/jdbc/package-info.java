/** Workshops with hosts, revisions and answers in PostgreSQL. */
@NullMarked
package org.convene.event.workshop.jdbc;

import org.jspecify.annotations.NullMarked;

/** The joint log in PostgreSQL, where a trigger refuses to change it. */
@NullMarked
package org.convene.event.log.jdbc;

import org.jspecify.annotations.NullMarked;

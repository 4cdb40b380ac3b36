/** Messages to the people of workshops in PostgreSQL. */
@NullMarked
package org.convene.event.message.jdbc;

import org.jspecify.annotations.NullMarked;

/** Hosts' messages in PostgreSQL. */
@NullMarked
package org.convene.notification.message.jdbc;

import org.jspecify.annotations.NullMarked;

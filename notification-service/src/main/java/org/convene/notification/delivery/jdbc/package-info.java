/** The queue of deliveries in PostgreSQL, claimed by several instances at once. */
@NullMarked
package org.convene.notification.delivery.jdbc;

import org.jspecify.annotations.NullMarked;

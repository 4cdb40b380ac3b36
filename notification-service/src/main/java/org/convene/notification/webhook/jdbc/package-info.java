/** Endpoints and deliveries of webhooks in PostgreSQL. */
@NullMarked
package org.convene.notification.webhook.jdbc;

import org.jspecify.annotations.NullMarked;

/** Pages and API on which a foundation’s admins look after its webhooks. */
@NullMarked
package org.convene.notification.webhook.web;

import org.jspecify.annotations.NullMarked;

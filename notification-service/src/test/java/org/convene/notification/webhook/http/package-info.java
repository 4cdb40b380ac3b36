@NullMarked
package org.convene.notification.webhook.http;

import org.jspecify.annotations.NullMarked;

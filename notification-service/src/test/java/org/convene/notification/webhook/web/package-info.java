@NullMarked
package org.convene.notification.webhook.web;

import org.jspecify.annotations.NullMarked;

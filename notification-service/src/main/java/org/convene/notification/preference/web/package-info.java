/** The page behind the link at the end of a mail, and the one-click unsubscription of RFC 8058. */
@NullMarked
package org.convene.notification.preference.web;

import org.jspecify.annotations.NullMarked;

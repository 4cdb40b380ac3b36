/** Writes what is claimed and hands it to the mail server over connections that are kept open. */
@NullMarked
package org.convene.notification.dispatch.smtp;

import org.jspecify.annotations.NullMarked;

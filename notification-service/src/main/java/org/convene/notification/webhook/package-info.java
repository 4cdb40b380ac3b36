/** What foundations' own systems are told of, over HTTP, beside the mails: whom, of what, when again, and what came of it. */
@NullMarked
package org.convene.notification.webhook;

import org.jspecify.annotations.NullMarked;

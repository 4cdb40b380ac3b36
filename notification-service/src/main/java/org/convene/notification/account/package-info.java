/** What the gateway told of accounts: whose address is whose, and about whom nothing is kept or mailed any more. */
@NullMarked
package org.convene.notification.account;

import org.jspecify.annotations.NullMarked;

/** What the gateway told of accounts: whose address is whose, and who is no more. */
@NullMarked
package org.convene.event.account;

import org.jspecify.annotations.NullMarked;

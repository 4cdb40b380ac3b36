/** What the gateway told of accounts: an address that has one follows it, and ends with it. */
@NullMarked
package org.convene.registration.account;

import org.jspecify.annotations.NullMarked;

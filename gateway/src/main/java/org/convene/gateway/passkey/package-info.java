/** Passkeys: signing in with what a device or a security key keeps, instead of a mail. */
@NullMarked
package org.convene.gateway.passkey;

import org.jspecify.annotations.NullMarked;

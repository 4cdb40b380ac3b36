/** Registering, naming and removing passkeys, and signing in with one (WebAuthn level 2). */
@NullMarked
package org.convene.gateway.passkey.web;

import org.jspecify.annotations.NullMarked;

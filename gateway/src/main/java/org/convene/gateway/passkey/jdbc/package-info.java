/** Passkeys and their challenges in PostgreSQL. */
@NullMarked
package org.convene.gateway.passkey.jdbc;

import org.jspecify.annotations.NullMarked;

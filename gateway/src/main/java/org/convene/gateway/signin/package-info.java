/** Signing in without a password, by a mailed link or code. */
@NullMarked
package org.convene.gateway.signin;

import org.jspecify.annotations.NullMarked;

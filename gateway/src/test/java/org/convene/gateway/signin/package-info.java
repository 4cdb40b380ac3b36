/** The rules of signing in. */
@NullMarked
package org.convene.gateway.signin;

import org.jspecify.annotations.NullMarked;

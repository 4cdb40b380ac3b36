/** The rules of access tokens. */
@NullMarked
package org.convene.gateway.token;

import org.jspecify.annotations.NullMarked;

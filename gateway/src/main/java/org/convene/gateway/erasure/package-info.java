/** Erasing an account: what a person asks for, confirms by mail, and every service then forgets. */
@NullMarked
package org.convene.gateway.erasure;

import org.jspecify.annotations.NullMarked;

/** Whose request it is: sessions, access tokens and the security rules of the front door. */
@NullMarked
package org.convene.gateway.identity.web;

import org.jspecify.annotations.NullMarked;

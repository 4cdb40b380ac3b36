/** Signing in with an organisation’s provider (OpenID Connect): whom it may vouch for, and whose account that is. */
@NullMarked
package org.convene.gateway.organisation;

import org.jspecify.annotations.NullMarked;

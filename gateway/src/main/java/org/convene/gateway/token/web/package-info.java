/** Making, listing and revoking one's access tokens. */
@NullMarked
package org.convene.gateway.token.web;

import org.jspecify.annotations.NullMarked;

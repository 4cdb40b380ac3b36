/** What a program may do with an access token: a scope for each route of the API. */
@NullMarked
package org.convene.gateway.scope;

import org.jspecify.annotations.NullMarked;

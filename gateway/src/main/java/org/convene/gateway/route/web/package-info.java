/** How a request is handed to the service that owns its path. */
@NullMarked
package org.convene.gateway.route.web;

import org.jspecify.annotations.NullMarked;

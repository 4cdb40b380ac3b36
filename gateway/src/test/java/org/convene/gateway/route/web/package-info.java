/** Which service has which path, and what it sees of a request. */
@NullMarked
package org.convene.gateway.route.web;

import org.jspecify.annotations.NullMarked;

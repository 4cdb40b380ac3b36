/** Who is present in the current request and since when, and the page and API of one's own sessions. */
@NullMarked
package org.convene.gateway.session.web;

import org.jspecify.annotations.NullMarked;

/** How old a sign-in may be. */
@NullMarked
package org.convene.gateway.session.web;

import org.jspecify.annotations.NullMarked;

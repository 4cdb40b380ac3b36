/** What a session shows of itself. */
@NullMarked
package org.convene.gateway.session;

import org.jspecify.annotations.NullMarked;

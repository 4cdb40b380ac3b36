/** What keeps a browser signed in, and what its owner sees of it. */
@NullMarked
package org.convene.gateway.session;

import org.jspecify.annotations.NullMarked;

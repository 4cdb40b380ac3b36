/** Making two addresses of one person one account: she is signed in with one and proves the other by mail. */
@NullMarked
package org.convene.gateway.merging;

import org.jspecify.annotations.NullMarked;

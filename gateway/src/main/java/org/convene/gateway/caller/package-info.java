/** Where a request comes from, and whom to believe about it. */
@NullMarked
package org.convene.gateway.caller;

import org.jspecify.annotations.NullMarked;

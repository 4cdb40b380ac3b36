/** Where requests come from, as limits see it. */
@NullMarked
package org.convene.gateway.limit;

import org.jspecify.annotations.NullMarked;

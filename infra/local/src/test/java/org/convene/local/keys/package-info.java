/** Shows that each service gets the keys it needs and no other. */
@NullMarked
package org.convene.local.keys;

import org.jspecify.annotations.NullMarked;

/** How many are invited, in, waiting and watching: told to the other services in numbers only. */
@NullMarked
package org.convene.registration.count;

import org.jspecify.annotations.NullMarked;

/** Shows what the platform says and does when something is in the way. */
@NullMarked
package org.convene.local.platform;

import org.jspecify.annotations.NullMarked;

/** How the platform is doing, asked from outside and said in plain words. */
@NullMarked
package org.convene.local.status;

import org.jspecify.annotations.NullMarked;

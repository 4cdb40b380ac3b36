/** Pictures of pages, held against those that were looked at and found good. */
@NullMarked
package org.convene.testing.picture;

import org.jspecify.annotations.NullMarked;

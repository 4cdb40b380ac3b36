/** Services that write and read diaries, with which the promises are tested on real servers. */
@NullMarked
package org.convene.messaging;

import org.jspecify.annotations.NullMarked;

/** The joint log: who agreed to what and when, chained so that nothing can be changed unseen. */
@NullMarked
package org.convene.event.log;

import org.jspecify.annotations.NullMarked;

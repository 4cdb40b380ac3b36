/** What becomes of foundations, agreements and the log when accounts move, merge or end. */
@NullMarked
package org.convene.event.account;

import org.jspecify.annotations.NullMarked;

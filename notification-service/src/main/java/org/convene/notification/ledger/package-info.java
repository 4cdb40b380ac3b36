/** The mail of a workshop as its hosts may see it: own people in full, totals of the others. */
@NullMarked
package org.convene.notification.ledger;

import org.jspecify.annotations.NullMarked;

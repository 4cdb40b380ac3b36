@NullMarked
package org.convene.notification.ledger;

import org.jspecify.annotations.NullMarked;

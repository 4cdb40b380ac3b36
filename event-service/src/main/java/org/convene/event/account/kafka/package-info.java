/** Hears of accounts. */
@NullMarked
package org.convene.event.account.kafka;

import org.jspecify.annotations.NullMarked;

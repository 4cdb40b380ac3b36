/** Hears of accounts. */
@NullMarked
package org.convene.registration.account.kafka;

import org.jspecify.annotations.NullMarked;

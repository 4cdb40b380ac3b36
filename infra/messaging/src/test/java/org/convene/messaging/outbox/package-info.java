/** Opens the pieces of this package to tests that put them together by hand. */
@NullMarked
package org.convene.messaging.outbox;

import org.jspecify.annotations.NullMarked;

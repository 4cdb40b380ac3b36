/** Shows that the broker is a real one. */
@NullMarked
package org.convene.local.kafka;

import org.jspecify.annotations.NullMarked;

/** What an operator sees of the messages, and the few things that help when something is stuck. */
@NullMarked
package org.convene.messaging.operator;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.event.conversation;

import org.jspecify.annotations.NullMarked;

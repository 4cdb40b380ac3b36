@NullMarked
package org.convene.notification.letter;

import org.jspecify.annotations.NullMarked;

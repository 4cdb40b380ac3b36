@NullMarked
package org.convene.notification.delivery;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.notification.calendar;

import org.jspecify.annotations.NullMarked;

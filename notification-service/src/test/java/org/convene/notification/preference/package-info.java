@NullMarked
package org.convene.notification.preference;

import org.jspecify.annotations.NullMarked;

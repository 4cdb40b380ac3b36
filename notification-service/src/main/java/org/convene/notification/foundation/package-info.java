/** Foundations, their members and the members' accounts, as we were told. */
@NullMarked
package org.convene.notification.foundation;

import org.jspecify.annotations.NullMarked;

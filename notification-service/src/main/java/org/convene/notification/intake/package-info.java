/** What each domain event means for our copies and for the mail. */
@NullMarked
package org.convene.notification.intake;

import org.jspecify.annotations.NullMarked;

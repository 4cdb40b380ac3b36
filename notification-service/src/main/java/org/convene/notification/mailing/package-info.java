/** News for many, and how it becomes one delivery per person. */
@NullMarked
package org.convene.notification.mailing;

import org.jspecify.annotations.NullMarked;

/** What is still mailed, and kept, when accounts move or end. */
@NullMarked
package org.convene.notification.account;

import org.jspecify.annotations.NullMarked;

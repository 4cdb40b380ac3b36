/** Shows that the mailbox keeps and reads every mail. */
@NullMarked
package org.convene.local.mailbox;

import org.jspecify.annotations.NullMarked;

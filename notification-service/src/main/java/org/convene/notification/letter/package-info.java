/** What a mail says: news in, a letter out, once as HTML and once as plain text. */
@NullMarked
package org.convene.notification.letter;

import org.jspecify.annotations.NullMarked;

/** Writes letters in their reader's words and times, once as HTML and once as plain text. */
@NullMarked
package org.convene.notification.letter.web;

import org.jspecify.annotations.NullMarked;

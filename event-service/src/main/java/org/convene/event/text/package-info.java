/** Writing a workshop's words in further languages, side by side with the original. */
@NullMarked
package org.convene.event.text;

import org.jspecify.annotations.NullMarked;

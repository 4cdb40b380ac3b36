/** A workshop's words in further languages: not terms, and shown only while what they translate stands as it did. */
@NullMarked
package org.convene.event.translation;

import org.jspecify.annotations.NullMarked;

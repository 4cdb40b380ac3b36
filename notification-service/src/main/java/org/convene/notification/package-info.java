/** Every mail: what is written, to whom, when and in which words, and what became of it. */
@NullMarked
package org.convene.notification;

import org.jspecify.annotations.NullMarked;

/** Asking speakers on the desk, and their own page behind the link of a mail. */
@NullMarked
package org.convene.event.speaker.web;

import org.jspecify.annotations.NullMarked;

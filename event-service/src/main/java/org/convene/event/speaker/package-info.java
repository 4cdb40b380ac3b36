/** Speakers asked by mail: what they answer, what they write about themselves, and their calendars. */
@NullMarked
package org.convene.event.speaker;

import org.jspecify.annotations.NullMarked;

/** What leaves Convene about a published workshop: data for search engines, and feeds for calendars. */
@NullMarked
package org.convene.event.share;

import org.jspecify.annotations.NullMarked;

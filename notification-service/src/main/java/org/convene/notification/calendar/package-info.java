/** Calendar entries as iCalendar text (RFC 5545, RFC 5546): one entry, one attendee, one method. */
@NullMarked
package org.convene.notification.calendar;

import org.jspecify.annotations.NullMarked;

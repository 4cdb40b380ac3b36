package org.convene.notification.calendar;

/** What a mail does to the entry in its reader's calendar (RFC 5546). */
public enum CalendarMethod {
    /** Puts it in, or moves it. */
    REQUEST,
    /** Takes it out. */
    CANCEL
}

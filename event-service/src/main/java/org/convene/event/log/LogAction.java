package org.convene.event.log;

/** What the joint log remembers. */
public enum LogAction {
    DRAFTED,
    TERMS_CHANGED,
    DETAILS_CHANGED,
    TEXTS_CHANGED,
    TEXTS_REMOVED,
    CO_ORGANIZER_ASKED,
    CO_ORGANIZER_WITHDRAWN,
    CO_ORGANIZER_JOINED,
    CO_ORGANIZER_DECLINED,
    SUBMITTED,
    SIGNED_OFF,
    REFUSED,
    PUBLISHED,
    REVISED,
    POSTPONED,
    CALLED_OFF,
    COMPLETED
}

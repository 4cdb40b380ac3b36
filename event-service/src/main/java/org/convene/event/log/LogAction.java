package org.convene.event.log;

/** What the joint log remembers. */
public enum LogAction {
    DRAFTED,
    TERMS_CHANGED,
    DETAILS_CHANGED,
    TEXTS_CHANGED,
    TEXTS_REMOVED,
    FILE_ADDED,
    FILE_REMOVED,
    CO_ORGANIZER_ASKED,
    CO_ORGANIZER_WITHDRAWN,
    CO_ORGANIZER_JOINED,
    CO_ORGANIZER_DECLINED,
    WITHDREW,
    SUBMITTED,
    SIGNED_OFF,
    REFUSED,
    AGREED_BY_SILENCE,
    /** All hosts had agreed to it before, with the frame of its series. */
    AGREED_BEFOREHAND,
    FRAME_SUBMITTED,
    FRAME_SIGNED_OFF,
    FRAME_REFUSED,
    FRAME_AGREED,
    FRAME_ENDED,
    PUBLISHED,
    REVISED,
    POSTPONED,
    CALLED_OFF,
    COMPLETED
}

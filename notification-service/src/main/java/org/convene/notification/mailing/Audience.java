package org.convene.notification.mailing;

/** Whom a mailing is for. */
public enum Audience {
    /** Administrators of the named foundations. */
    ADMINS,
    /** Everybody who organises for the named foundations. */
    MEMBERS,
    /** Who takes part in the workshop or waits, and whose last mail rests on an earlier state of it. */
    PARTICIPANTS,
    /** Who was invited to the workshop and has not answered. */
    INVITEES
}

package org.convene.notification.mailing;

/** Whom a mailing is for. */
public enum Audience {
    /** Administrators of the named foundations. */
    ADMINS,
    /** Everybody who organises for the named foundations. */
    MEMBERS,
    /** Who takes part in the workshop or waits, and whose last mail rests on an earlier state of it. */
    PARTICIPANTS,
    /** Those of the workshop's participants who have a place. */
    CONFIRMED,
    /** Those who have none yet: who waits for one, or for an answer to hers or to ours. */
    WAITING,
    /** Who was invited to the workshop and has not answered. */
    INVITEES
}

package org.convene.event.right;

/** What somebody can be let do with one workshop. Who acts for a host may do all of it, and more. */
public enum Right {
    /** Change what is not terms: agenda and meeting, speakers, words in further languages, the checklist. */
    EDIT,
    /** See who registered with the host or was invited by it. */
    REGISTRATIONS,
    /** Invite people for the host, write to participants and see what became of its mail. */
    MAIL
}

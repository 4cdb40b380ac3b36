package org.convene.stories.rights;

/** The kinds of callers, in the order of the table's columns. */
enum Who {
    /** Not signed in. */
    NOBODY,
    /** Not signed in, and comes with a personal link of somebody else, or of another kind. */
    OTHER_LINK,
    /** Signed in, and a member of no foundation. */
    STRANGER,
    /** An admin of a foundation that hosts nothing of this. */
    OTHER_FOUNDATION,
    /** An organizer of foundation A, which hosts all of this. */
    ORGANIZER,
    /** An organizer of foundation A whom an admin named as one who signs. */
    SIGNER,
    /** An admin of foundation A. */
    ADMIN,
    /** Runs this installation, and is a member of no foundation. */
    OPERATOR;

    boolean isSignedIn() {
        return this != NOBODY && this != OTHER_LINK;
    }
}

package org.convene.contracts.compatibility;

/** Which way a document goes between us and those who were written against its schema. */
enum Way {
    /** They send it: what was taken must be taken for ever. */
    SENT(true, false),
    /** They read it: what was there must be there for ever; new fields and new values of an enumeration may come. */
    ANSWERED(false, true),
    /** They read it, and what was told before is read again after a change: nothing but new optional fields may come. */
    TOLD(true, true);

    private final boolean takesOld;
    private final boolean servesOld;

    Way(boolean takesOld, boolean servesOld) {
        this.takesOld = takesOld;
        this.servesOld = servesOld;
    }

    /** Whether documents of before must fit the schema of now. */
    boolean takesOld() {
        return takesOld;
    }

    /** Whether documents of now must suit readers of before. */
    boolean servesOld() {
        return servesOld;
    }
}

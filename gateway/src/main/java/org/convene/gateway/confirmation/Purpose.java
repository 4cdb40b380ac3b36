package org.convene.gateway.confirmation;

/** What a mail shall prove an address for. */
public enum Purpose {
    /** Her present address may give way to another. */
    OLD_ADDRESS(false),
    NEW_ADDRESS(true),
    /** Stands in for {@link #NEW_ADDRESS} where that has an account already: its mail offers merging, and no proof. */
    ADDRESS_TAKEN(true),
    /** Another address is the same person's. */
    MERGING(true),
    ERASURE(true);

    private final boolean bound;

    Purpose(boolean bound) {
        this.bound = bound;
    }

    /**
     * Whether link and code work only for who is signed in as the person who asked: otherwise a link that was sent to
     * somebody else, with a few friendly words, would make her give something away by one click.
     */
    public boolean isBoundToAsker() {
        return bound;
    }
}

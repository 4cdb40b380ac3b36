package org.convene.event.file;

/** Ends the reading of a file that is not kept. */
public final class UnfitFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final Unfit why;

    public UnfitFile(Unfit why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Unfit why() {
        return why;
    }
}

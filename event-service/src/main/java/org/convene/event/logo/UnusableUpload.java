package org.convene.event.logo;

/** Ends the reading of an uploaded file that cannot become a logo. */
public final class UnusableUpload extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Unusable why;

    public UnusableUpload(Unusable why) {
        super(why.toString(), null, false, false);
        this.why = why;
    }

    public Unusable why() {
        return why;
    }
}

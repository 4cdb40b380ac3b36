package org.convene.event.logo;

/** Draws a logo from an uploaded file; nothing of the file itself gets into it. */
public interface ReadLogo {

    /** Returns the logo; throws with the reason if the file cannot become one. */
    Logo read(byte[] file) throws UnusableUpload;
}

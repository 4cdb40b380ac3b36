package org.convene.event.translation;

/**
 * Something that a language lacks, for organizers to see; readers are shown the original instead and never learn of it.
 *
 * @param of the words that there is no translation of
 * @param changed whether there is one that was written for other words
 * @param revision that it was written for; 0 for a draft, and where there is none
 */
public record Lack(Part part, String of, boolean changed, int revision) {

    /** What is translated. */
    public enum Part {
        TITLE,
        PURPOSE,
        SESSION
    }
}

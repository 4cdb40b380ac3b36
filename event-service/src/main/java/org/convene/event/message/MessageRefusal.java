package org.convene.event.message;

import java.util.Locale;

/** Why the rules say no; every page has words for each. */
public enum MessageRefusal {
    /** She may not write in this host's name, or answer for it. */
    NOT_A_HOST,
    /** She acts for the host, but doesn't sign for it. */
    NOT_A_SIGNER,
    /** What isn't published has nobody who could be written to. */
    NOBODY_TO_WRITE_TO,
    /** It was called off, which its own mail has told, or has ended too long ago. */
    WRITING_ENDED,
    /** As many were written today as people can be expected to read. */
    ENOUGH_MESSAGES,
    /** It has gone out or was withdrawn, or this host was not asked or has agreed already. */
    NO_ANSWER_WANTED,
    /** Only the host that wrote it takes it back. */
    NOT_THE_AUTHOR;

    /** As problem details and message bundles name it: {@code writing-ended}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

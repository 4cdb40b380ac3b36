package org.convene.event.file;

import java.util.Locale;

/** Why a file is not kept; page and API say each in words. */
public enum Unfit {
    /** Nothing was chosen. */
    MISSING,
    /** No byte at all. */
    EMPTY,
    /** More bytes than {@link Upload#MOST_BYTES}. */
    LARGE,
    /** Nothing of {@link FileKind}, whatever its name says. */
    KIND,
    /** Of an office program from before 2007, or locked by a password: they look the same from outside. */
    OLD,
    /** A document that runs something when it is opened. */
    MACROS,
    /** Begins like one of {@link FileKind}, and is none to its end. */
    BROKEN,
    /** Grows beyond all measure when it is opened. */
    BOMB,
    /** A picture of more pixels than anybody shows. */
    PIXELS,
    /** Text in another encoding than UTF-8. */
    ENCODING;

    /** As message bundles name it. */
    public String key() {
        return "file.refused." + name().toLowerCase(Locale.ROOT);
    }
}

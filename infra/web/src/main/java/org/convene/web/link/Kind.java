package org.convene.web.link;

import java.util.Optional;

/** What a personal link is for; each kind has one page and one owner, whose key ring signs it. */
public enum Kind {
    MEMBERSHIP('m'),
    CO_ORGANIZER('c'),
    BALLOT('b'),
    SPEAKER('t'),
    INVITATION('i'),
    REQUEST('r'),
    PARTICIPATION('p'),
    PREFERENCES('u'),
    SIGN_IN('s'),
    CONFIRMATION('a');

    private final byte letter;

    Kind(char letter) {
        this.letter = (byte) letter;
    }

    byte letter() {
        return letter;
    }

    static Optional<Kind> withLetter(byte letter) {
        for (Kind kind : values()) {
            if (kind.letter == letter) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

package org.convene.notification.letter.web;

import java.text.Bidi;
import java.util.regex.Pattern;

/** Words of others inside our own sentences: whatever their direction, they leave ours as it is. */
final class Isolated {

    private static final Pattern EMBEDDINGS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Isolated() {}

    /** Returns the words, between marks of isolation if they run from right to left (UAX #9). */
    static String of(String words) {
        String plain = EMBEDDINGS.matcher(words).replaceAll("");
        char[] characters = plain.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length) ? "\u2068" + plain + "\u2069" : plain;
    }
}

package org.convene.web.input;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether one word mixes alphabets, as {@code pаypal} with a Cyrillic {@code а} does: what Unicode's "highly
 * restrictive" level (UTS 39, 5.2) refuses, word by word, since {@code anna.иванова} mixes nothing.
 */
final class Alphabets {

    /** What Japanese, Chinese and Korean are written in, together with Latin letters. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    private Alphabets() {}

    static boolean areMixed(String text) {
        Set<UnicodeScript> word = EnumSet.noneOf(UnicodeScript.class);
        for (int point : text.codePoints().toArray()) {
            UnicodeScript script = UnicodeScript.of(point);
            if (!Character.isLetter(point)) {
                if (script != UnicodeScript.INHERITED) {
                    word.clear();
                }
            } else if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                word.add(script);
                if (word.size() > 1 && TOGETHER.stream().noneMatch(set -> set.containsAll(word))) {
                    return true;
                }
            }
        }
        return false;
    }
}

package org.convene.event.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.lang.Character.UnicodeScript;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of this machine, and which of them to write each script with. A text that none of them has is not written at
 * all rather than in empty boxes.
 */
public final class Typefaces {

    /** What reads well together where it is installed, best first; whatever else there is comes after. */
    private static final List<String> PREFERRED = List.of(
            "Noto Serif",
            "Noto Serif CJK SC",
            "Noto Serif Thai",
            "Noto Naskh Arabic",
            "Noto Sans",
            "Noto Sans CJK SC",
            "Noto Sans Thai",
            "DejaVu Serif",
            "DejaVu Sans",
            "Liberation Serif",
            "Liberation Sans",
            "Source Han Serif SC");

    private static final List<String> PREFERRED_SANS = List.of(
            "Noto Sans", "Noto Sans CJK SC", "Noto Sans Thai", "Noto Naskh Arabic", "DejaVu Sans", "Liberation Sans");
    /** A script that is in none of so many fonts is in none. */
    private static final int MOST_TRIED = 300;

    private final Face serif;
    private final Face sans;

    private Typefaces(Set<String> installed) {
        serif = new Face(ordered(installed, PREFERRED, "Serif"));
        sans = new Face(ordered(installed, PREFERRED_SANS, "Sans"));
    }

    /** Reads which fonts are installed, which takes seconds where there are many. */
    public static Typefaces installed() {
        return of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
    }

    static Typefaces of(String... families) {
        return new Typefaces(new TreeSet<>(Arrays.asList(families)));
    }

    Face serif() {
        return serif;
    }

    Face sans() {
        return sans;
    }

    /** Returns whether every letter and every figure can be written. */
    public boolean has(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .allMatch(letter -> serif.faceOf(letter).isPresent());
    }

    private static List<String> ordered(Set<String> installed, List<String> preferred, String kind) {
        List<String> families = new ArrayList<>(preferred);
        families.retainAll(installed);
        installed.stream()
                // Pictures in colour, which Java does not draw.
                .filter(family -> !family.contains("Emoji") && !families.contains(family))
                .sorted(Comparator.comparing((String family) -> !family.contains(kind))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TRIED)
                .forEach(families::add);
        return families;
    }

    /** Fonts that stand in for each other. */
    static final class Face {

        private final List<String> families;
        private final Map<UnicodeScript, Font> known = new EnumMap<>(UnicodeScript.class);

        private Face(List<String> families) {
            this.families = families;
        }

        /** Returns the text with a font for each part of it, and without the signs that no font has; never empty. */
        AttributedString write(String text, int style, float size) {
            StringBuilder written = new StringBuilder();
            List<Run> runs = new ArrayList<>();
            @Nullable Font current = null;
            for (int codePoint : text.codePoints().toArray()) {
                // Spaces and marks belong to what stands before them.
                boolean follows =
                        current != null && (current.canDisplay(codePoint) && (runs.isEmpty() || isNeutral(codePoint)));
                Font font = follows ? current : faceOf(codePoint).orElse(null);
                if (font == null) {
                    continue;
                }
                if (!font.equals(current)) {
                    runs.add(new Run(written.length(), font));
                    current = font;
                }
                written.appendCodePoint(codePoint);
            }
            if (runs.isEmpty()) {
                return new AttributedString(" ");
            }
            AttributedString styled = new AttributedString(written.toString());
            for (int i = 0; i < runs.size(); i++) {
                int end = i + 1 < runs.size() ? runs.get(i + 1).start() : written.length();
                styled.addAttribute(
                        TextAttribute.FONT,
                        runs.get(i).font().deriveFont(style, size),
                        runs.get(i).start(),
                        end);
            }
            return styled;
        }

        private static boolean isNeutral(int codePoint) {
            UnicodeScript script = UnicodeScript.of(codePoint);
            return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        }

        private synchronized Optional<Font> faceOf(int codePoint) {
            UnicodeScript script = UnicodeScript.of(codePoint);
            Font usual = known.get(script);
            if (usual != null && usual.canDisplay(codePoint)) {
                return Optional.of(usual);
            }
            Optional<Font> found = families.stream()
                    .map(family -> new Font(family, Font.PLAIN, 1))
                    .filter(font -> font.canDisplay(codePoint))
                    .findFirst();
            found.ifPresent(font -> known.putIfAbsent(script, font));
            return found;
        }

        private record Run(int start, Font font) {}
    }
}

package org.convene.notification.letter.web;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lines of at most 72 columns, broken where the script allows it and never within an address. A line that ends in a
 * space goes on in the next one without it (RFC 3676 with DelSp=yes), so that a phone may break it elsewhere.
 */
final class TextLines {

    private static final int WIDTH = 72;
    private static final String SPACE = " ";
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]+|[!-~]+@[!-~]+");
    // What would be a quotation or a mailbox's own line is moved away from the margin (RFC 3676, 4.4).
    private static final Pattern MISTAKEN = Pattern.compile("(?:>|From ).*");

    private static final int LAST_ASCII = 0x7f;

    // By language: ICU keeps that of one alone, and reads all rules anew for the next mail in another.
    private static final Map<String, BreakIterator> RULES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    TextLines(Locale locale) {
        this.locale = locale;
    }

    /** Adds a paragraph that goes from margin to margin. */
    TextLines paragraph(String words) {
        words.lines().forEach(line -> flow("", line));
        return this;
    }

    /** Adds somebody's words as a quotation. */
    TextLines quote(String words) {
        words.lines().forEach(line -> flow("> ", line));
        return this;
    }

    /** Adds lines that stand apart; what is too long goes on below, as far from the margin. */
    TextLines apart(String words) {
        String indent = SPACE.repeat(4);
        words.lines()
                .flatMap(line -> broken(line, WIDTH - indent.length()).stream())
                .forEach(
                        line -> text.append(indent).append(line.stripTrailing()).append('\n'));
        return this;
    }

    /** Adds one line as it is, however long. */
    TextLines line(String line) {
        text.append(line).append('\n');
        return this;
    }

    TextLines gap() {
        return line("");
    }

    private void flow(String mark, String paragraph) {
        List<String> lines = broken(paragraph.stripTrailing(), WIDTH - mark.length());
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean mistaken = mark.isEmpty() && MISTAKEN.matcher(line).matches();
            text.append(mark).append(mistaken ? SPACE : "").append(line);
            text.append(at < lines.size() - 1 ? SPACE : "").append('\n');
        }
    }

    /** Returns the lines with the spaces between their words, those at their ends too. */
    private List<String> broken(String paragraph, int width) {
        if (columns(paragraph.stripTrailing()) <= width) {
            return List.of(paragraph);
        }
        List<MatchResult> addresses = ADDRESS.matcher(paragraph).results().toList();
        BreakIterator places = places(locale.getLanguage());
        places.setText(paragraph);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int taken = 0;
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
            if (isWithin(addresses, to)) {
                continue;
            }
            String next = paragraph.substring(from, to);
            if (!line.isEmpty() && taken + columns(next.stripTrailing()) > width) {
                lines.add(line.toString());
                line.setLength(0);
                taken = 0;
            }
            line.append(next);
            taken += columns(next);
            from = to;
        }
        lines.add(line.toString());
        return lines;
    }

    private static BreakIterator places(String language) {
        return RULES.computeIfAbsent(language, each -> BreakIterator.getLineInstance(Locale.of(each)))
                .clone();
    }

    private static boolean isWithin(List<MatchResult> addresses, int place) {
        return addresses.stream().anyMatch(address -> address.start() < place && place < address.end());
    }

    /** Returns how many columns the words take in a script of fixed width: signs of Chinese take two, marks none. */
    static int columns(String words) {
        int columns = 0;
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            columns += columns(words.codePointAt(at));
        }
        return columns;
    }

    private static int columns(int codePoint) {
        if (codePoint <= LAST_ASCII) {
            return 1;
        }
        return switch (UCharacter.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default ->
                switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                };
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

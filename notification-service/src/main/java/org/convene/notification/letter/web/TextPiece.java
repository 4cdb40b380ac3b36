package org.convene.notification.letter.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line that somebody wrote as plain text.
 *
 * @param link whether it is an address that the HTML leads to; it is shown as it is, so that nobody is led elsewhere than she
 *     reads
 */
record TextPiece(String text, boolean link) {

    // What RFC 3986 has in an address, and nothing that could be mistaken for one of its signs.
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\p{L}\\p{N}])https://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+");

    private static final String TRAILING = ".,;:!?'";

    /** The pieces of a line, in their order; all of them together are the line. */
    static List<TextPiece> of(String line) {
        List<TextPiece> pieces = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(line);
        int from = 0;
        while (matcher.find()) {
            String address = withoutEnd(matcher.group());
            if (isSafe(address)) {
                add(pieces, line.substring(from, matcher.start()));
                pieces.add(new TextPiece(address, true));
                from = matcher.start() + address.length();
            }
        }
        add(pieces, line.substring(from));
        return pieces;
    }

    private static void add(List<TextPiece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new TextPiece(text, false));
        }
    }

    // A full stop after an address belongs to the sentence, and so does a bracket that was opened before it.
    private static String withoutEnd(String address) {
        String end = address;
        while (TRAILING.indexOf(end.charAt(end.length() - 1)) >= 0
                || isUnopened(end, '(', ')')
                || isUnopened(end, '[', ']')) {
            end = end.substring(0, end.length() - 1);
        }
        return end;
    }

    private static boolean isUnopened(String address, char open, char close) {
        long opened = address.chars().filter(each -> each == open).count();
        long closed = address.chars().filter(each -> each == close).count();
        return address.charAt(address.length() - 1) == close && closed > opened;
    }

    // With a name before the host it reads as if it led there: https://bank.example@elsewhere.example
    private static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

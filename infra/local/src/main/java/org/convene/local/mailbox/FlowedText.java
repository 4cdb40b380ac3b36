package org.convene.local.mailbox;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.List;

/** Text whose lines were broken on the way, put together again as its writer meant it (RFC 3676). */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private final StringBuilder text = new StringBuilder();
    private final boolean spaceGoes;
    private String depth = "";
    private boolean open;

    private FlowedText(boolean spaceGoes) {
        this.spaceGoes = spaceGoes;
    }

    /** Returns the text as it is, unless its type says that it is flowed. */
    static String joined(String text, String contentType) {
        try {
            var type = new ContentType(contentType);
            if (!"flowed".equalsIgnoreCase(type.getParameter("format"))) {
                return text;
            }
            var flowed = new FlowedText("yes".equalsIgnoreCase(type.getParameter("delsp")));
            List<String> lines = text.lines().toList();
            lines.forEach(flowed::add);
            return flowed.text.toString();
        } catch (ParseException e) {
            return text;
        }
    }

    private void add(String line) {
        int marks = 0;
        while (marks < line.length() && line.charAt(marks) == '>') {
            marks++;
        }
        var quoted = line.substring(0, marks);
        var words = line.startsWith(" ", marks) ? line.substring(marks + 1) : line.substring(marks);
        boolean signature = words.equals(SIGNATURE);
        boolean goesOn = open && quoted.equals(depth) && !signature;
        if (!goesOn) {
            text.append(open ? "\n" : "").append(quoted.isEmpty() ? "" : quoted + " ");
        }
        depth = quoted;
        open = words.endsWith(" ") && !signature;
        text.append(open && spaceGoes ? words.substring(0, words.length() - 1) : words)
                .append(open ? "" : "\n");
    }
}

package org.convene.event.logo.svg;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.logo.Unusable;
import org.convene.event.logo.UnusableUpload;

/** What a drawing may consist of: shapes and what paints, cuts and repeats them. Whatever is not named may not be there. */
final class DrawingRules {

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "lineargradient",
            "radialgradient",
            "stop",
            "clippath",
            "mask",
            "style",
            "title",
            "desc",
            "metadata");

    private static final Set<String> LEADING_ELSEWHERE = Set.of("href", "src");

    /** What follows {@code url(}, as far as the first letter of the address. */
    private static final Pattern ADDRESS = Pattern.compile("url\\s*\\(\\s*[\"']?\\s*(.?)", Pattern.CASE_INSENSITIVE);

    // A dash of a thousandth of a pixel cuts a line into millions of pieces.
    private static final Pattern DASHES =
            Pattern.compile("stroke-dasharray\\s*:\\s*(?!none|0\\s*(;|$)|inherit)", Pattern.CASE_INSENSITIVE);

    private DrawingRules() {}

    /** Refuses a drawing by the first thing in it that may not be there, or because there is too much of it. */
    static void check(DrawingNode root) throws UnusableUpload {
        element(root);
        if (DrawingCost.of(root) > DrawingCost.MOST) {
            throw new UnusableUpload(new Unusable.TooIntricate());
        }
    }

    private static void element(DrawingNode node) throws UnusableUpload {
        if (!ELEMENTS.contains(node.name())) {
            throw new UnusableUpload(new Unusable.Forbidden(node.name()));
        }
        for (var attribute : node.attributes().entrySet()) {
            attribute(attribute.getKey(), attribute.getValue().strip());
        }
        if (node.name().equals("style")) {
            style(node.text().toString());
        }
        for (DrawingNode child : node.children()) {
            element(child);
        }
    }

    private static void attribute(String name, String value) throws UnusableUpload {
        if (name.startsWith("on")
                || (LEADING_ELSEWHERE.contains(name) && !value.startsWith("#"))
                || (name.equals("stroke-dasharray")
                        && !Set.of("none", "0", "inherit").contains(value))) {
            throw new UnusableUpload(new Unusable.Forbidden(name));
        }
        if (name.equals("style")) {
            style(value);
        }
        addresses(value);
    }

    private static void style(String css) throws UnusableUpload {
        // With a backslash any word can be spelt so that nobody finds it here.
        for (String sign : new String[] {"@", "\\"}) {
            if (css.contains(sign)) {
                throw new UnusableUpload(new Unusable.Forbidden(sign));
            }
        }
        if (DASHES.matcher(css).find()) {
            throw new UnusableUpload(new Unusable.Forbidden("stroke-dasharray"));
        }
        addresses(css);
    }

    private static void addresses(String value) throws UnusableUpload {
        for (Matcher address = ADDRESS.matcher(value); address.find(); ) {
            if (!address.group(1).equals("#")) {
                throw new UnusableUpload(new Unusable.Forbidden("url()"));
            }
        }
    }
}

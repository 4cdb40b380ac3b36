package org.convene.local.mailbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a page: {@code {{name}}} is a value, encoded; {@code {{#name}}} is markup made here before; {@code
 * {{@key}}} is words of the message bundle.
 */
record Template(String source) {

    private static final Pattern HOLE = Pattern.compile("\\{\\{([#@]?)([a-zA-Z.]+)}}");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.convene.local.mailbox.web.mailbox");

    static Template named(String name) {
        return new Template(resource(name));
    }

    static String resource(String name) {
        try (InputStream file = Template.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + ": missing (expected: beside the pages' classes)");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read", e);
        }
    }

    static String words(String key) {
        return WORDS.getString(key);
    }

    String with(Map<String, ?> values) {
        return HOLE.matcher(source)
                .replaceAll(hole -> Matcher.quoteReplacement(fill(hole.group(1), hole.group(2), values)));
    }

    private static String fill(String kind, String name, Map<String, ?> values) {
        if (kind.equals("@")) {
            return encoded(words(name));
        }
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + ": no value (expected: one of " + values.keySet() + ")");
        }
        return kind.isEmpty() ? encoded(value.toString()) : value.toString();
    }

    /** Makes text of a mail harmless between tags and in quoted attributes. */
    static String encoded(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package org.convene.web.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of all problems that an answer may have. What each means is in the file {@code languages/en/problems}, as
 * {@code problem-type.<name>.title}, {@code .meaning} and {@code .status}.
 */
public final class ProblemTypes {

    public static final String PREFIX = "problem-type.";

    private static final String STATUS = ".status";
    private static final Set<String> NAMES = read();

    private ProblemTypes() {}

    /** Returns the names in alphabetical order. */
    public static Set<String> names() {
        return NAMES;
    }

    private static Set<String> read() {
        Properties bundle = new Properties();
        try (InputStream in = ProblemTypes.class.getResourceAsStream("/languages/en/problems.properties")) {
            if (in == null) {
                throw new IllegalStateException(
                        "languages/en/problems.properties: not there (expected: in this module)");
            }
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> names = new TreeSet<>();
        for (String key : bundle.stringPropertyNames()) {
            if (key.startsWith(PREFIX) && key.endsWith(STATUS)) {
                names.add(key.substring(PREFIX.length(), key.length() - STATUS.length()));
            }
        }
        return Collections.unmodifiableSet(names);
    }
}

package org.convene.stories.rights;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path pattern, as controllers declare them. */
record Call(String method, String pattern) implements Comparable<Call> {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(:[^/]*)?}");

    /**
     * Returns the path with a value for each variable, and takes those values out of the map.
     *
     * @throws IllegalArgumentException if one is missing
     */
    String path(Map<String, Object> values) {
        String path = VARIABLE.matcher(pattern).replaceAll(match -> {
            Object value = values.remove(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException(this + " (expected: a value for " + match.group(1) + ")");
            }
            return Matcher.quoteReplacement(value.toString());
        });
        return path.replace("**", "anything");
    }

    boolean isApi() {
        return pattern.startsWith("/api/") || pattern.startsWith("/actuator");
    }

    boolean isUnsafe() {
        return !method.equals("GET");
    }

    @Override
    public int compareTo(Call other) {
        int byPattern = pattern.compareTo(other.pattern);
        return byPattern == 0 ? method.compareTo(other.method) : byPattern;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}

package org.convene.stories.rights;

/** A method and a path pattern, as controllers declare them. */
record Call(String method, String pattern) implements Comparable<Call> {

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

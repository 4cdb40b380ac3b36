package org.convene.stories.rights;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of caller is answered.
 *
 * @param words {@code sign-in}, {@code redirect}, or a status, which the name of a problem may follow
 */
record Cell(String words) {

    private static final Pattern WORDS = Pattern.compile("sign-in|redirect|[2-5][0-9][0-9]( [a-z][a-z-]+)?");
    private static final Pattern PROBLEM = Pattern.compile("\"type\":\"[^\"]*/problems/([a-z-]+)\"");

    Cell {
        if (!WORDS.matcher(words).matches()) {
            throw new IllegalArgumentException(
                    "cell: " + words + " (expected: sign-in, redirect, or a status such as 404)");
        }
    }

    /** Whether nothing may have happened after this answer. */
    boolean isTurnedAway() {
        return words.equals("sign-in") || words.startsWith("401") || words.startsWith("403") || words.startsWith("404");
    }

    /** Returns what was answered, in the words of the table; with the problem's name if this cell names one. */
    static Cell of(HttpResponse<String> answer, Cell expected) {
        int status = answer.statusCode();
        String location = answer.headers().firstValue("Location").orElse("");
        String problem = problem(answer.body());
        if ((status == 303 && location.contains("/sign-in?continue=")) || "sign-in-needed".equals(problem)) {
            return new Cell("sign-in");
        }
        if (status == 302 || status == 303) {
            return new Cell("redirect");
        }
        return new Cell(problem != null && expected.words().contains(" ") ? status + " " + problem : "" + status);
    }

    private static @Nullable String problem(String body) {
        Matcher problem = PROBLEM.matcher(body);
        return problem.find() ? problem.group(1) : null;
    }

    @Override
    public String toString() {
        return words;
    }
}

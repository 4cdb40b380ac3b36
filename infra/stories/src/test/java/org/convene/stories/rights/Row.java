package org.convene.stories.rights;

import java.util.Map;
import java.util.Objects;

/**
 * A row of the table.
 *
 * @param with the path's variables and what is sent along, by the names that {@link Stage} knows
 */
record Row(int line, Call call, Map<String, String> with, Map<Who, Cell> cells) {

    Cell cell(Who who) {
        return Objects.requireNonNull(cells.get(who));
    }

    /** Whether it is about a thing of B that nobody else may touch, whatever she is answered. */
    boolean namesWhatIsOfB() {
        return with.values().stream().anyMatch(word -> word.endsWith("-of-B"));
    }

    @Override
    public String toString() {
        return "line " + line + ": " + call + " " + with;
    }
}

package org.convene.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to run and how to end it; secrets belong into the environment, since everybody on a machine can read command lines.
 *
 * @param name how people call it
 * @param words the program and its arguments
 * @param environment what it gets in addition to this process's environment
 * @param log the file that its output is appended to
 * @param signal asks it to end, such as {@code TERM}
 * @param grace how long it may take to end before it is killed
 */
public record Command(
        String name, List<String> words, Map<String, String> environment, Path log, String signal, Duration grace) {

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words: [] (expected: a program)");
        }
    }

    /** Leaves the environment's values out. */
    @Override
    public String toString() {
        return name + " " + words;
    }
}

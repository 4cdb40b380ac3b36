package org.convene.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code ./convene}.
 *
 * @param portBase 0 if none was named
 * @param subjects what the command is about, such as an address, a folder or files; none for a command that is about
 *     nothing or all
 */
record CommandLine(Command command, Set<Option> options, int portBase, List<String> subjects) {

    enum Command {
        UP(Option.DETACH),
        DOWN(null),
        STATUS(Option.JSON),
        DEMO(null),
        RETRY(null),
        RESET(Option.YES),
        SIGN_IN_LINK(Option.NEW),
        VERIFY_LOG(null),
        LANGUAGES(null),
        MEASURE(null),
        HELP(null);

        private final @Nullable Option option;

        Command(@Nullable Option option) {
            this.option = option;
        }

        /** Whether it may be about one more than so many. */
        private boolean takes(int before) {
            return this == VERIFY_LOG || (this == LANGUAGES && before == 0);
        }
    }

    enum Option {
        DETACH,
        JSON,
        NEW,
        YES;

        private String typed() {
            return "--" + name().toLowerCase(Locale.ROOT);
        }
    }

    CommandLine {
        options = Set.copyOf(options);
        subjects = List.copyOf(subjects);
    }

    /** Refuses what it doesn't know; nothing typed means help. */
    static CommandLine parse(String... words) {
        var rest = Arrays.asList(words).iterator();
        if (!rest.hasNext()) {
            return new CommandLine(Command.HELP, Set.of(), 0, List.of());
        }
        var command = command(rest.next());
        var subjects = new ArrayList<String>();
        if (command == Command.SIGN_IN_LINK) {
            subjects.add(address(rest));
        }
        var options = new TreeSet<Option>();
        int portBase = 0;
        while (rest.hasNext()) {
            var word = rest.next();
            if (word.equals("--port-base")) {
                portBase = port(rest);
            } else if (command.takes(subjects.size()) && !word.startsWith("--")) {
                subjects.add(word);
            } else {
                options.add(option(command, word));
            }
        }
        return new CommandLine(command, options, portBase, subjects);
    }

    private static Command command(String word) {
        return Arrays.stream(Command.values())
                .filter(command -> command.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no command \"" + word + "\"."));
    }

    private static String address(Iterator<String> rest) {
        var address = rest.hasNext() ? rest.next() : "nothing";
        if (!address.contains("@")) {
            throw new IllegalArgumentException("sign-in-link: " + address + " (expected: an e-mail address)");
        }
        return address;
    }

    private static Option option(Command command, String word) {
        if (command.option == null || !command.option.typed().equals(word)) {
            throw new IllegalArgumentException("There is no option \"" + word + "\" here.");
        }
        return command.option;
    }

    private static int port(Iterator<String> rest) {
        var number = rest.hasNext() ? rest.next() : "nothing";
        if (!number.matches("\\d{4,5}")) {
            throw new IllegalArgumentException("--port-base: " + number + " (expected: a port such as 18080)");
        }
        return Integer.parseInt(number);
    }

    /** Returns what the command is about, if it is about one; empty if it is about nothing. */
    String subject() {
        return subjects.isEmpty() ? "" : subjects.getFirst();
    }

    boolean has(Option option) {
        return options.contains(option);
    }
}

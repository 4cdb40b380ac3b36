package org.convene.local;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code ./convene}.
 *
 * @param portBase 0 if none was named
 * @param subject what the command is about, such as an address or a folder; empty for a command that is about nothing
 */
record CommandLine(Command command, Set<Option> options, int portBase, String subject) {

    enum Command {
        UP(Option.DETACH),
        DOWN(null),
        STATUS(Option.JSON),
        DEMO(null),
        RETRY(null),
        RESET(Option.YES),
        SIGN_IN_LINK(Option.NEW),
        LANGUAGES(null),
        MEASURE(null),
        HELP(null);

        private final @Nullable Option option;

        Command(@Nullable Option option) {
            this.option = option;
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
    }

    /** Refuses what it doesn't know; nothing typed means help. */
    static CommandLine parse(String... words) {
        var rest = Arrays.asList(words).iterator();
        if (!rest.hasNext()) {
            return new CommandLine(Command.HELP, Set.of(), 0, "");
        }
        var command = command(rest.next());
        var subject = switch (command) {
            case SIGN_IN_LINK -> address(rest);
            case LANGUAGES -> rest.hasNext() ? rest.next() : "";
            default -> "";
        };
        var options = new TreeSet<Option>();
        int portBase = 0;
        while (rest.hasNext()) {
            var word = rest.next();
            if (word.equals("--port-base")) {
                portBase = port(rest);
            } else {
                options.add(option(command, word));
            }
        }
        return new CommandLine(command, options, portBase, subject);
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

    boolean has(Option option) {
        return options.contains(option);
    }
}

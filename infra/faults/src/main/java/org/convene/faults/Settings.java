package org.convene.faults;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.convene.faults.fault.Fault;
import org.convene.faults.fault.Faults;

/**
 * What was typed after {@code ./convene faults}.
 *
 * @param seed of the first round
 * @param fault the only one to play; all if empty
 */
record Settings(int rounds, long seed, Optional<Fault> fault) {

    private static final int ROUNDS = 20;

    static Settings parse(String... words) {
        int rounds = ROUNDS;
        long seed = ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE);
        Optional<Fault> fault = Optional.empty();
        var rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--rounds" -> rounds = (int) number(word, rest);
                case "--seed" -> seed = number(word, rest);
                case "--fault" -> fault = Optional.of(Faults.named(rest.hasNext() ? rest.next() : "nothing"));
                default ->
                    throw new IllegalArgumentException(word + " (expected: --rounds N, --seed S or --fault NAME)");
            }
        }
        return new Settings(rounds, seed, fault);
    }

    private static long number(String option, Iterator<String> rest) {
        var typed = rest.hasNext() ? rest.next() : "nothing";
        if (!typed.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(option + ": " + typed + " (expected: a number of at most 18 digits)");
        }
        return Long.parseLong(typed);
    }
}

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
 * @param older the revision of which an older version is at hand; empty if of none
 */
record Settings(int rounds, long seed, Optional<Fault> fault, Optional<String> older) {

    private static final int ROUNDS = 20;

    static Settings parse(String... words) {
        int rounds = ROUNDS;
        long seed = ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE);
        Optional<Fault> fault = Optional.empty();
        Optional<String> older = Optional.empty();
        var rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--rounds" -> rounds = (int) number(word, rest);
                case "--seed" -> seed = number(word, rest);
                case "--fault" -> fault = Optional.of(Faults.named(text(rest)));
                case "--older" -> older = Optional.of(text(rest));
                default ->
                    throw new IllegalArgumentException(
                            word + " (expected: --rounds N, --seed S, --fault NAME or --older REVISION)");
            }
        }
        return new Settings(rounds, seed, fault, older);
    }

    private static long number(String option, Iterator<String> rest) {
        var typed = text(rest);
        if (!typed.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(option + ": " + typed + " (expected: a number of at most 18 digits)");
        }
        return Long.parseLong(typed);
    }

    private static String text(Iterator<String> rest) {
        return rest.hasNext() ? rest.next() : "nothing";
    }
}

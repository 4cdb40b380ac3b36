package org.convene.messaging.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Draws everything that is left to chance in one world, from its seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean once(double probability) {
        return random.nextDouble() < probability;
    }

    /** From one up to this. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}

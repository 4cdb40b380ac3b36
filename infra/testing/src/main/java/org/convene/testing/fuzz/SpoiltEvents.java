package org.convene.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever lies on the topics that a service hears, its inbox comes to an end with it, and with the next good event. */
public interface SpoiltEvents {

    /** Begins a series of events for the service's own inbox. */
    ListenerFuzz fuzz(long seed);

    /** Returns the types that the service hears, by topic. */
    Map<String, Set<String>> heard();

    @Test
    default void comesToAnEndWithSpoiltEvents() {
        spoil(1, 10);
    }

    @Test
    @Tag("long")
    default void comesToAnEndWithManySpoiltEvents() {
        for (int seed = 2; seed < 7; seed++) {
            spoil(seed, 100);
        }
    }

    private void spoil(long seed, int batches) {
        assertThat(fuzz(seed).run(heard(), batches)).containsKeys("applied", "parked", "set aside");
    }
}

package org.convene.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTests {

    private final List<String> made = new ArrayList<>();
    private final Kept<String, Integer> kept = new Kept<>(2);

    @Test
    void keepsTheFirstSoManyAndMakesTheOthersAnew() {
        for (String key : List.of("a", "bb", "ccc", "a", "bb", "ccc")) {
            assertThat(kept.get(key, this::make)).isEqualTo(key.length());
        }

        assertThat(made).containsExactly("a", "bb", "ccc", "ccc");
    }

    private Integer make(String key) {
        made.add(key);
        return key.length();
    }
}

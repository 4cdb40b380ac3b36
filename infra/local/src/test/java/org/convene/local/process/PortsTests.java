package org.convene.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void handsNoneOutTwice() {
        // Of so many out of 17,000, two would be alike with near certainty.
        assertThat(IntStream.range(0, 1_000).mapToObj(_ -> Ports.free()).toList())
                .doesNotHaveDuplicates();
    }
}

package org.convene.stories.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.convene.stories.Platform;
import org.junit.jupiter.api.Test;

/** Every route of every service, as every kind of caller: each answer is as {@code rights.md} says. */
class RightsTests {

    private final Platform platform = Platform.shared();
    private final RightsTable table = RightsTable.read();

    @Test
    void hasARowForEveryRouteAndARouteForEveryRow() {
        SortedSet<Call> real = RealRoutes.of(platform);
        SortedSet<Call> written = table.rows().stream().map(Row::call).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing(real, written))
                .as("routes without a row in rights.md: say there who may use them")
                .isEmpty();
        assertThat(missing(written, real))
                .as("rows of rights.md without a route")
                .isEmpty();
    }

    @Test
    void answersEveryCallerAsTheTableSays() {
        World world = new World(platform, "rights");
        Stage stage = new Stage(world);
        List<String> complaints = new ArrayList<>();
        for (Row row : table.rows()) {
            try {
                complaints.addAll(new Walk(world, stage, row).complaints());
            } catch (RuntimeException e) {
                complaints.add(row + " can't be walked: " + e);
            }
        }
        assertThat(complaints).as(() -> String.join("\n", complaints)).isEmpty();
    }

    private static List<String> missing(SortedSet<Call> some, SortedSet<Call> others) {
        return some.stream()
                .filter(call -> !others.contains(call))
                .map(Call::toString)
                .toList();
    }
}

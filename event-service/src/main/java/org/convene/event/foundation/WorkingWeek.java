package org.convene.event.foundation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * When the people of a foundation usually work, by the clocks of its zone.
 *
 * @param to later on the same day
 * @param weekend days without work, each once, Monday first
 */
public record WorkingWeek(LocalTime from, LocalTime to, List<DayOfWeek> weekend) {

    /** For who says nothing else. */
    public static final LocalTime USUAL_START = LocalTime.of(9, 0);

    public static final LocalTime USUAL_END = LocalTime.of(18, 0);

    public WorkingWeek {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("to: " + to + " (expected: later than " + from + ")");
        }
        weekend = weekend.stream().distinct().sorted().toList();
    }

    public boolean isFree(DayOfWeek day) {
        return weekend.contains(day);
    }
}

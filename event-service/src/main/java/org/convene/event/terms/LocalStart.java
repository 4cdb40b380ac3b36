package org.convene.event.terms;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a local date and time means in a zone: one instant, none or two, because clocks are put forward and back.
 *
 * <p>Nothing is guessed: who plans for an hour that does not exist, or exists twice, is asked.
 */
public sealed interface LocalStart {

    /** The offset that makes the local time an instant. */
    record Once(ZoneOffset offset) implements LocalStart {}

    /**
     * Clocks skip this time.
     *
     * @param last the last minute before the gap
     * @param next the first time after it
     */
    record Never(LocalDateTime last, LocalDateTime next, Duration skipped) implements LocalStart {}

    /** The time happens twice: first with the earlier offset, again with the later. */
    record Twice(ZoneOffset first, ZoneOffset second) implements LocalStart {}

    /**
     * Returns what the local time means.
     *
     * @param chosen which of two to take where the time happens twice; without meaning elsewhere
     */
    static LocalStart of(LocalDateTime local, ZoneId zone, @Nullable ZoneOffset chosen) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return new Once(offsets.getFirst());
        }
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            return new Never(gap.getDateTimeBefore().minusMinutes(1), gap.getDateTimeAfter(), gap.getDuration());
        }
        return chosen != null && offsets.contains(chosen)
                ? new Once(chosen)
                : new Twice(offsets.getFirst(), offsets.getLast());
    }
}

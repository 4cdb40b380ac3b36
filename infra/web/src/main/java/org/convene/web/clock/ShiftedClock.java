package org.convene.web.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A clock plus the ISO-8601 duration that a file holds, read at each call, so that one write moves every service. The
 * duration only ever counts forward: a smaller one than seen before is ignored.
 */
final class ShiftedClock extends Clock {

    private final Clock base;
    private final Path file;
    private final AtomicReference<Duration> seen;

    private ShiftedClock(Clock base, Path file, AtomicReference<Duration> seen) {
        this.base = base;
        this.file = file;
        this.seen = seen;
    }

    static ShiftedClock of(Clock base, Path file) {
        return new ShiftedClock(base, file, new AtomicReference<>(read(file, null)));
    }

    @Override
    public Instant instant() {
        Duration offset = seen.updateAndGet(known -> {
            Duration now = read(file, known);
            return now.compareTo(known) > 0 ? now : known;
        });
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(base.withZone(zone), file, seen);
    }

    // A file that is just being written may be empty for an instant; what was known then goes on.
    private static Duration read(Path file, @Nullable Duration known) {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.isEmpty() && known != null) {
            return known;
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(file + ": " + text + " (expected: an ISO-8601 duration such as -P30D)", e);
        }
    }
}

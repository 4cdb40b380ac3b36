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
        return new ShiftedClock(base, file, new AtomicReference<>(read(file)));
    }

    @Override
    public Instant instant() {
        Duration offset = seen.accumulateAndGet(read(file), (known, now) -> now.compareTo(known) > 0 ? now : known);
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

    private static Duration read(Path file) {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(file + ": " + text + " (expected: an ISO-8601 duration such as -P30D)", e);
        }
    }
}

package org.convene.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The file by which the services' domain clock runs behind real time; it may only move forward, and ends at zero. */
public final class ShiftedClock {

    private final Path file;
    private final Clock real;

    /** The clock of {@code CONVENE_TEST_CLOCK}. */
    public ShiftedClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
    }

    /** Sets the domain clock to this instant, or to real time if that is earlier. */
    public void moveTo(Instant instant) {
        Duration offset = Duration.between(real.instant(), instant);
        write(offset.isNegative() ? offset : Duration.ZERO);
    }

    /** Lets the domain clock show real time from now on. */
    public void catchUp() {
        write(Duration.ZERO);
    }

    private void write(Duration offset) {
        try {
            Path fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), offset + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

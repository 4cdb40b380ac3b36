package org.convene.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The file by which the services' domain clock differs from real time; it only moves forward. */
public final class ShiftedClock {

    private final Path file;
    private final Clock real;

    /** The clock of {@code CONVENE_TEST_CLOCK}. */
    public ShiftedClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
    }

    /** Lets the domain clock go on from this instant. */
    public void moveTo(Instant instant) {
        write(Duration.between(real.instant(), instant));
    }

    /** Lets the domain clock show real time from now on. */
    public void catchUp() {
        write(Duration.ZERO);
    }

    /** Ends a stay in the past that was broken off; whoever is not in the past stays where he is. */
    public void leaveThePast() {
        try {
            if (Files.exists(file)
                    && Duration.parse(Files.readString(file).strip()).isNegative()) {
                catchUp();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

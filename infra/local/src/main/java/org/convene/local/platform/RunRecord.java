package org.convene.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running platform leaves in its directory, for those who ask about it.
 *
 * @param launcher the process id of {@code convene up}
 * @param ready whether everything was ready once
 * @param processes process ids by name
 */
public record RunRecord(
        long launcher, Instant startedAt, boolean ready, Map<Place.Port, Integer> ports, Map<String, Long> processes) {

    private static Path file(Path home) {
        return home.resolve("running.json");
    }

    static void write(Path home, RunRecord run) {
        try {
            var fresh = file(home).resolveSibling("running.json.new");
            Files.writeString(fresh, JsonMapper.shared().writeValueAsString(run));
            Files.move(fresh, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file(home) + " can't be written", e);
        }
    }

    /** Returns what the platform of this directory left, if it runs: a launcher that was killed counts as gone. */
    public static Optional<RunRecord> read(Path home) {
        if (!Files.exists(file(home)) || !Lock.isHeld(home)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readString(file(home)), RunRecord.class));
        } catch (IOException e) {
            throw new UncheckedIOException(file(home) + " can't be read", e);
        }
    }
}

package org.convene.local.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The log of one workshop as a host took it away. */
public record ExportedLog(UUID workshopId, List<JointLogEntry> entries) {

    private static final long MOST_BYTES = 100_000_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public ExportedLog {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a file of {@code /api/v1/workshops/{id}/log/export}.
     *
     * @throws IllegalStateException if it is none
     */
    public static ExportedLog read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalStateException(
                        file + ": " + Files.size(file) + " bytes (expected: at most " + MOST_BYTES + ")");
            }
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), Written.class))
                    .flatMap(Written::checked)
                    .orElseThrow(
                            () -> new IllegalStateException(file + ": incomplete (expected: an exported joint log)"));
        } catch (JacksonException e) {
            throw new IllegalStateException(file + ": no such JSON (expected: an exported joint log)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": can't be read", e);
        }
    }

    /** As it comes from a stranger, who may leave out anything. */
    private record Written(
            @Nullable UUID workshopId, @Nullable List<@Nullable JointLogEntry> entries) {

        @SuppressWarnings("NullAway") // What is declared to be there may be missing in a file.
        Optional<ExportedLog> checked() {
            return workshopId == null
                            || entries == null
                            || entries.stream()
                                    .anyMatch(entry -> entry == null
                                            || entry.at() == null
                                            || entry.action() == null
                                            || entry.hash() == null
                                            || (entry.erasable() != null
                                                    && entry.erasable().salt() == null))
                    ? Optional.empty()
                    : Optional.of(new ExportedLog(workshopId, List.copyOf(entries)));
        }
    }
}

package org.convene.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file holds, read again at most a second after it changed. A change that cannot be read is reported in the log
 * and leaves what was read before, so that a half-written key file locks nobody out.
 */
public final class ReloadedFile<T> implements Supplier<T> {

    private static final Logger log = LoggerFactory.getLogger(ReloadedFile.class);
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private final Path file;
    private final Function<Path, T> reader;
    private volatile Content<T> content;

    private ReloadedFile(Path file, Function<Path, T> reader) {
        this.file = file;
        this.reader = reader;
        this.content = new Content<>(reader.apply(file), modified(file), System.nanoTime());
    }

    /**
     * Reads the file at once.
     *
     * @throws IllegalArgumentException if the file is not there
     */
    public static <T> ReloadedFile<T> of(Path file, Function<Path, T> reader) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + ": not there (expected: a readable file)");
        }
        return new ReloadedFile<>(file, reader);
    }

    @Override
    public T get() {
        Content<T> known = content;
        if (System.nanoTime() - known.lookedAt() < LOOK_EVERY_NANOS) {
            return known.value();
        }
        Content<T> now = look(known);
        content = now;
        return now.value();
    }

    private Content<T> look(Content<T> known) {
        try {
            FileTime modified = modified(file);
            T value = modified.equals(known.modified()) ? known.value() : reader.apply(file);
            return new Content<>(value, modified, System.nanoTime());
        } catch (RuntimeException e) {
            log.warn(
                    "{} cannot be read; what it held before stays in use ({})",
                    file,
                    e.getClass().getSimpleName());
            return new Content<>(known.value(), known.modified(), System.nanoTime());
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Content<T>(T value, FileTime modified, long lookedAt) {}
}

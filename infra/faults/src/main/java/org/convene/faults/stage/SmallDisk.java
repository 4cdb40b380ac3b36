package org.convene.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A directory on a disk of its own that can be filled up: a file system in memory where we may mount one (Linux, as
 * root), else an ordinary directory that never fills.
 */
public final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final Path directory;
    private final boolean mounted;

    private SmallDisk(Path directory, boolean mounted) {
        this.directory = directory;
        this.mounted = mounted;
    }

    static SmallDisk at(Path directory, int megabytes) {
        // What a killed run left behind.
        runs(List.of("umount", "-l", directory.toString()));
        boolean mounted = runs(List.of(
                "mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "tmpfs", directory.toString()));
        return new SmallDisk(directory, mounted);
    }

    public boolean canFill() {
        return mounted;
    }

    /** Leaves not a byte. */
    public void fill() {
        if (!mounted) {
            throw new IllegalStateException(directory + " is no disk of its own (expected: canFill() was asked)");
        }
        try (var file = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var piece = ByteBuffer.allocate(PIECE);
            for (int size = PIECE; size > 0; ) {
                piece.clear().limit(size);
                try {
                    file.write(piece);
                } catch (IOException e) {
                    // Less and less fits, until nothing does.
                    size /= 2;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " can't be filled", e);
        }
    }

    /** Gives back what {@link #fill} took. */
    void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(ballast() + " can't be deleted", e);
        }
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    /** Its content is gone with it. */
    @Override
    public void close() {
        if (mounted && !runs(List.of("umount", "-l", directory.toString()))) {
            throw new IllegalStateException(directory + " can't be unmounted");
        }
    }

    private static boolean runs(List<String> words) {
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

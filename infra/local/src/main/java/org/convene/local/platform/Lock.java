package org.convene.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.convene.local.process.Directories;

/** Lets only one platform live in a directory; the operating system lets go of it when its holder dies. */
public final class Lock implements AutoCloseable {

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Returns nothing if another process holds it. */
    public static Optional<Lock> take(Path home) {
        Directories.createPrivate(home);
        try {
            var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Lock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(home + " can't be locked", e);
        }
    }

    public static boolean isHeld(Path home) {
        if (!Files.exists(home.resolve("lock"))) {
            return false;
        }
        var lock = take(home);
        lock.ifPresent(Lock::close);
        return lock.isEmpty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a lock can't be given back", e);
        }
    }
}

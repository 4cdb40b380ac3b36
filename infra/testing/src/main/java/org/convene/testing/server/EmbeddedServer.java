package org.convene.testing.server;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.convene.local.process.Directories;
import org.convene.local.process.KeptProcess;
import org.jspecify.annotations.Nullable;

/** A server in a process of this machine, as {@code convene up} runs it. */
final class EmbeddedServer implements TestServer {

    private final Supplier<KeptProcess> starter;
    private final Path data;
    private @Nullable KeptProcess process;

    EmbeddedServer(Supplier<KeptProcess> starter, Path data) {
        this.starter = starter;
        this.data = data;
    }

    @Override
    public void start() {
        process = starter.get();
    }

    @Override
    public void stop() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    @Override
    public void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    @Override
    public void loseDisk() {
        Directories.delete(data);
    }

    @Override
    public void close() {
        stop();
    }
}

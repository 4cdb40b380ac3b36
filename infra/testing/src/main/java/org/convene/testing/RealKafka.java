package org.convene.testing;

import java.nio.file.Path;
import org.convene.local.process.Ports;
import org.convene.testing.server.TestServer;
import org.convene.testing.server.TestServers;

/** A Kafka broker for tests, in a container or a process of its own, with the settings that {@code convene up} uses. */
public final class RealKafka implements AutoCloseable {

    private final Path directory = Throwaway.directory("kafka");
    private final int port = Ports.free();
    private final TestServer server = TestServers.kafka(directory, port);
    private boolean running;

    private RealKafka() {
        Throwaway.atExit(this::discard);
        start();
    }

    /** The broker that all tests of this JVM share: started at the first call, never to be stopped by a test. */
    public static RealKafka shared() {
        return Shared.INSTANCE;
    }

    /** A broker that one test may stop, start and rob of its disk. */
    public static RealKafka startOwn() {
        return new RealKafka();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Starts it again, on the same port, with what its disk holds. */
    public synchronized void start() {
        if (!running) {
            server.start();
            running = true;
        }
    }

    /** Stops it in good order. */
    public synchronized void stop() {
        if (running) {
            server.stop();
            running = false;
        }
    }

    /** Ends it as a power cut would. */
    public synchronized void kill() {
        if (running) {
            server.kill();
            running = false;
        }
    }

    /** Loses the disk: the broker comes back on the same port without a topic, a record or an offset. */
    public synchronized void wipe() {
        kill();
        server.loseDisk();
        start();
    }

    // What a throwaway broker holds needs no good order at the end.
    private void discard() {
        kill();
        server.close();
    }

    @Override
    public synchronized void close() {
        stop();
        server.close();
    }

    private static final class Shared {
        private static final RealKafka INSTANCE = new RealKafka();
    }
}

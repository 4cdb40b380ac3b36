package org.convene.testing;

import java.nio.file.Path;
import org.convene.local.kafka.KafkaServer;
import org.convene.local.process.Directories;
import org.convene.local.process.Ports;
import org.jspecify.annotations.Nullable;

/** A Kafka broker for tests, in a process of its own, with the settings that {@code convene up} uses. */
public final class RealKafka implements AutoCloseable {

    private final Path directory = Throwaway.directory("kafka");
    private final int port = Ports.free();
    private final int controllerPort = Ports.free();
    private @Nullable KafkaServer server;

    private RealKafka() {
        // What a throwaway broker holds needs no good order at the end.
        Throwaway.atExit(this::kill);
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
        if (server == null) {
            server = KafkaServer.start(directory, port, controllerPort);
        }
    }

    /** Stops it in good order. */
    public synchronized void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Ends it as a power cut would. */
    public synchronized void kill() {
        if (server != null) {
            server.process().kill();
            server = null;
        }
    }

    /** Loses the disk: the broker comes back on the same port without a topic, a record or an offset. */
    public synchronized void wipe() {
        kill();
        Directories.delete(directory.resolve("data"));
        start();
    }

    @Override
    public void close() {
        stop();
    }

    private static final class Shared {
        private static final RealKafka INSTANCE = new RealKafka();
    }
}

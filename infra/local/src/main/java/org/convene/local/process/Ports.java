package org.convene.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports: which are free. */
public final class Ports {

    // Below the range from which systems take the ports of outgoing connections: nobody gets it between now and its
    // use.
    private static final int LOWEST = 15_000;
    private static final int BEYOND = 32_000;

    /** What was handed out here: two servers that start one after the other never get the same. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns a port that was free a moment ago, other than any before, and that others are unlikely to pick. */
    public static int free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
            // In this order: to ask takes the port for a moment, in which whoever was given it may want to listen.
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new UncheckedIOException(
                new IOException("no free port between " + LOWEST + " and " + BEYOND + " in 100 attempts"));
    }
}

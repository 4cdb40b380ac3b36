package org.convene.faults.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Spreads connections over the instances of a service; who doesn't listen is passed over. */
final class Balancer implements IntSupplier {

    private static final int PATIENCE_MILLIS = 500;

    private final List<Integer> ports;
    private final AtomicInteger turn = new AtomicInteger();

    Balancer(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    @Override
    public int getAsInt() {
        int first = Math.floorMod(turn.getAndIncrement(), ports.size());
        for (int i = 0; i < ports.size(); i++) {
            int port = ports.get((first + i) % ports.size());
            if (listens(port)) {
                return port;
            }
        }
        return ports.get(first);
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

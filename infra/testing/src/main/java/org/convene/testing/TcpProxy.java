package org.convene.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** A line between a client and a server on this machine that a test can cut, slow down or leave silent. */
public final class TcpProxy implements AutoCloseable {

    private enum State {
        OPEN,
        CUT,
        SILENT
    }

    private final ServerSocket listener;
    private final IntSupplier target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private State state = State.OPEN;
    private Duration delay = Duration.ZERO;

    private TcpProxy(ServerSocket listener, IntSupplier target) {
        this.listener = listener;
        this.target = target;
    }

    /** Returns a proxy on a free loopback port that passes everything on to this port. */
    public static TcpProxy to(int port) {
        return to(() -> port);
    }

    /** Returns a proxy on a free loopback port that asks for each new connection to which port it goes. */
    public static TcpProxy to(IntSupplier target) {
        try {
            var proxy = new TcpProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("no free port for a proxy", e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Ends every connection and every new one at once, as a dead server's machine does. */
    public void cut() {
        become(State.CUT);
        sockets.forEach(TcpProxy::close);
    }

    /** Keeps connections open and passes nothing on, as a line does that lost its other half. */
    public void goSilent() {
        become(State.SILENT);
    }

    /** Works again; what was held back while silent is passed on. */
    public void restore() {
        become(State.OPEN);
    }

    /** Holds back every piece, in both directions, for this long. */
    public void delay(Duration each) {
        synchronized (change) {
            delay = each;
        }
    }

    private void become(State next) {
        synchronized (change) {
            state = next;
            change.notifyAll();
        }
    }

    private State state() {
        synchronized (change) {
            return state;
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                serve(listener.accept());
            } catch (IOException e) {
                // The test closed the listener, or this client finds its server gone, as it would without a proxy.
                Thread.onSpinWait();
            }
        }
    }

    private void serve(Socket client) throws IOException {
        if (state() == State.CUT) {
            close(client);
        } else {
            connect(client);
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.getAsInt()));
        } catch (IOException e) {
            close(client);
            throw e;
        }
        sockets.add(client);
        sockets.add(server);
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[16 * 1024];
        try {
            var input = from.getInputStream();
            var output = to.getOutputStream();
            for (int length = input.read(piece); length >= 0; length = input.read(piece)) {
                awaitTurn();
                output.write(piece, 0, length);
                output.flush();
            }
        } catch (IOException e) {
            // A cut line ends here; both ends are told below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
            close(from);
            close(to);
        }
    }

    private void awaitTurn() throws InterruptedException {
        Duration wait;
        synchronized (change) {
            while (state == State.SILENT) {
                change.wait();
            }
            wait = delay;
        }
        if (!wait.isZero()) {
            Thread.sleep(wait);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        close(listener);
    }
}

package org.convene.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTests {

    private static final int PATIENCE = 5_000;

    private final ServerSocket echo = open();
    private final TcpProxy proxy = TcpProxy.to(echo.getLocalPort());

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void answerWithWhatIsSaid() {
        Thread.ofVirtual().start(() -> {
            while (!echo.isClosed()) {
                try (var client = echo.accept()) {
                    client.getInputStream().transferTo(client.getOutputStream());
                } catch (IOException e) {
                    Thread.onSpinWait();
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesOnWhatIsSaid() throws IOException {
        try (var client = connect()) {
            assertThat(say(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void endsOldAndNewConnectionsWhenCut() throws IOException {
        try (var client = connect()) {
            say(client, 1);
            proxy.cut();
            assertThatThrownBy(() -> {
                        if (say(client, 2) < 0) {
                            throw new IOException("ended");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        proxy.restore();
        try (var client = connect()) {
            assertThat(say(client, 3)).isEqualTo(3);
        }
    }

    @Test
    void holdsBackWhatIsSaidWhileSilent() throws IOException {
        try (var client = connect()) {
            say(client, 1);
            proxy.goSilent();
            client.setSoTimeout(100);
            assertThatThrownBy(() -> say(client, 2)).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(PATIENCE);
            proxy.restore();
            assertThat(client.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void delaysInBothDirections() throws IOException {
        try (var client = connect()) {
            proxy.delay(Duration.ofMillis(60));
            long before = System.nanoTime();
            say(client, 1);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
        }
    }

    private Socket connect() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(PATIENCE);
        return client;
    }

    private static int say(Socket client, int word) throws IOException {
        client.getOutputStream().write(word);
        return client.getInputStream().read();
    }
}

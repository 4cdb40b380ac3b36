package org.convene.notification.dispatch.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptSocketsTests {

    @Test
    void neverWaitWithAFewBytes() throws IOException {
        PromptSockets sockets = new PromptSockets();
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 5, here)) {
            int port = server.getLocalPort();
            String name = here.getHostAddress();
            for (Socket socket : List.of(
                    sockets.createSocket(),
                    sockets.createSocket(here, port),
                    sockets.createSocket(name, port),
                    sockets.createSocket(here, port, here, 0),
                    sockets.createSocket(name, port, here, 0))) {
                assertThat(socket.getTcpNoDelay()).isTrue();
                socket.close();
            }
        }
    }
}

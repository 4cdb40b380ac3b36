package org.convene.bench.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.convene.bench.load.Load;
import org.convene.bench.load.Timings;

/**
 * The reference: the same bytes to the same mailbox over as many connections by the least that SMTP asks (RFC 5321), written
 * by nobody.
 */
final class BareSmtp {

    private final int port;
    private final int connections;

    BareSmtp(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** Sends a mail, whose lines end with CR LF and none of whose lines begins with a dot, so many times. */
    Timings send(byte[] mail, int count) {
        BlockingQueue<Connection> free = new ArrayBlockingQueue<>(connections);
        try {
            for (int i = 0; i < connections; i++) {
                free.add(new Connection(port));
            }
            Timings timings = Load.closed(connections, count, number -> {
                Connection connection = free.take();
                connection.send(mail);
                free.put(connection);
            });
            for (Connection connection : free) {
                connection.close();
            }
            return timings;
        } catch (IOException e) {
            throw new UncheckedIOException("the mailbox takes nothing", e);
        }
    }

    private static final class Connection {

        private final Socket socket;
        private final OutputStream out;
        private final BufferedReader in;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            out = socket.getOutputStream();
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            expect("220");
            say("EHLO bench.example.org", "250");
        }

        void send(byte[] mail) throws IOException {
            say("MAIL FROM:<bench@bench.example.org>", "250");
            say("RCPT TO:<nobody@bench.example.org>", "250");
            say("DATA", "354");
            out.write(mail);
            say(".", "250");
        }

        private void say(String line, String expected) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            expect(expected);
        }

        private void expect(String code) throws IOException {
            String line;
            do {
                line = in.readLine();
            } while (line != null && line.startsWith(code + "-"));
            if (line == null || !line.startsWith(code)) {
                throw new IOException("answer: " + line + " (expected: " + code + ")");
            }
        }

        void close() throws IOException {
            say("QUIT", "221");
            socket.close();
        }
    }
}

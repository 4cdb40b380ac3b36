package org.convene.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends exactly these bytes, which no well-behaved client would, and reads what comes until the other side ends it. */
final class RawLine implements AutoCloseable {

    private final Socket socket;

    RawLine(int port) {
        try {
            socket = new Socket("localhost", port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends one request whose answer ends with the connection, and returns that answer. */
    static String ask(int port, String bytes) {
        try (RawLine line = new RawLine(port)) {
            line.send(bytes);
            return line.read(Duration.ofSeconds(10));
        }
    }

    /** Returns the head of a request to localhost after which the connection ends. */
    static String request(String methodAndTarget, String... headers) {
        return methodAndTarget + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining())
                + "\r\n";
    }

    /** Takes one byte a character. */
    void send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException _) {
            // The other side has heard enough; its answer is what counts.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that nothing more comes. */
    void end() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns everything that comes before the connection ends, which must be within this time. */
    String read(Duration patience) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout((int) patience.toMillis());
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.write(next);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError(
                    "line: open after " + patience + ", read: " + read.toString(StandardCharsets.ISO_8859_1), e);
        } catch (SocketException _) {
            // Reset: what was read until then counts.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

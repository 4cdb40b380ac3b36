package org.convene.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A tiny service behind the gateway that answers its name and remembers what it was asked. */
final class UpstreamService {

    private final String name;
    private final int port;
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final AtomicBoolean hangUp = new AtomicBoolean();
    private final Semaphore released = new Semaphore(0);
    private HttpServer server;

    private UpstreamService(String name) {
        this.name = name;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    static UpstreamService start(String name) {
        return new UpstreamService(name);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Does something while this service does not run. */
    void whileAway(Runnable something) {
        server.stop(0);
        try {
            something.run();
        } finally {
            server = listen(port);
        }
    }

    /** Takes the next request, and hangs up instead of answering it. */
    void hangUpOnce() {
        hangUp.set(true);
    }

    /** Lets one request to a path that ends with {@code /slow} be answered. */
    void release() {
        released.release();
    }

    private HttpServer listen(int wanted) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            fresh.createContext("/", this::answer);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        asked.clear();
    }

    /** Returns the next request that came. */
    Asked next() {
        try {
            Asked next = asked.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("requests to " + name + ": none (expected: one)");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int timesAsked() {
        return asked.size();
    }

    long timesAsked(String method) {
        return asked.stream().filter(one -> one.method().equals(method)).count();
    }

    boolean wasAsked() {
        return !asked.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(body, StandardCharsets.UTF_8)));
            if (hangUp.getAndSet(false)) {
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/slow")) {
                awaitRelease();
            }
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/plain;charset=UTF-8");
            headers.set("X-From", name);
            headers.set("X-Request-Id", "ffffffffffffffff");
            headers.set("Cache-Control", "max-age=60");
            byte[] answer = ("this is " + name).getBytes(StandardCharsets.UTF_8);
            int status = path.endsWith("/gone") ? 410 : path.endsWith("/failing") ? 500 : 200;
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void awaitRelease() {
        try {
            released.tryAcquire(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a service was asked. */
    record Asked(String method, String target, Headers headers, String body) {

        String header(String header) {
            String value = headers.getFirst(header);
            return value == null ? "" : value;
        }
    }
}

package org.convene.local.mailbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.convene.local.mailbox.Mailbox;

/** The mailbox over HTTP on a loopback port: pages, and {@code /api/mails} for scripts. */
public final class MailboxSite implements AutoCloseable {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpServer server;
    private final MailboxPages pages;
    private final MailboxApi api;

    private MailboxSite(HttpServer server, Mailbox mailbox) {
        this.server = server;
        this.pages = new MailboxPages(mailbox);
        this.api = new MailboxApi(mailbox);
    }

    /** Returns a site that already answers. */
    public static MailboxSite open(Mailbox mailbox, int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var site = new MailboxSite(server, mailbox);
            server.createContext("/", site::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException("the mailbox can't listen on port " + port, e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).sendTo(exchange);
        } catch (RuntimeException e) {
            Answer.failed().sendTo(exchange);
            System.getLogger(MailboxSite.class.getName()).log(System.Logger.Level.ERROR, "the mailbox can't answer", e);
        }
    }

    private Answer answer(HttpExchange exchange) {
        if (!isMeantForUs(exchange) || (!isRead(exchange) && isCrossSite(exchange))) {
            return Answer.forbidden();
        }
        var path = exchange.getRequestURI().getPath();
        var segments = List.of(path.substring(1).split("/", -1));
        var request = Request.of(exchange);
        return segments.getFirst().equals("api")
                ? api.answer(request, segments.subList(1, segments.size()))
                : pages.answer(request, segments);
    }

    /** Another name that resolves to this machine would let any web page in a browser here read the mails. */
    private static boolean isMeantForUs(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && HOSTS.contains(host.replaceFirst(":\\d+$", ""));
    }

    private static boolean isRead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET")
                || exchange.getRequestMethod().equals("HEAD");
    }

    private static boolean isCrossSite(HttpExchange exchange) {
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        return origin != null
                && !origin.equals("http://" + exchange.getRequestHeaders().getFirst("Host"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

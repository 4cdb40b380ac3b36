package org.convene.local.mailbox.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A status, a body and the policy under which a browser may show it. */
final class Answer {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " frame-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // A mail's own markup: shown with its styles and data images, but nothing in it runs, loads or knows where it is.
    private static final String MAIL = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final int status;
    private final String type;
    private final String policy;
    private final byte[] body;
    private final String location;

    private Answer(int status, String type, String policy, byte[] body, String location) {
        this.status = status;
        this.type = type;
        this.policy = policy;
        this.body = body;
        this.location = location;
    }

    private static Answer of(int status, String type, String policy, String body) {
        return new Answer(status, type, policy, body.getBytes(StandardCharsets.UTF_8), "");
    }

    static Answer page(String html) {
        return of(200, HTML, PAGE, html);
    }

    static Answer mail(String html) {
        return of(200, HTML, MAIL, html);
    }

    static Answer json(String json) {
        return of(200, "application/json", NOTHING, json);
    }

    static Answer asset(String type, String content) {
        return of(200, type, NOTHING, content);
    }

    static Answer raw(byte[] mail) {
        return new Answer(200, TEXT, NOTHING, mail, "");
    }

    static Answer seeOther(String location) {
        return new Answer(303, TEXT, NOTHING, new byte[0], location);
    }

    static Answer done() {
        return of(204, TEXT, NOTHING, "");
    }

    static Answer bad(String why) {
        return of(400, TEXT, NOTHING, why);
    }

    static Answer forbidden() {
        return of(403, TEXT, NOTHING, "Only this machine's own pages may ask that.");
    }

    static Answer notFound() {
        return of(404, TEXT, NOTHING, "There is nothing here.");
    }

    static Answer failed() {
        return of(500, TEXT, NOTHING, "The mailbox can't read this.");
    }

    void sendTo(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        if (!location.isEmpty()) {
            headers.set("Location", location);
        }
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
